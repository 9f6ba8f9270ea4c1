import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject } from '@nestjs/swagger';
import { contractOf } from '../application/index.js';
import { conformityFaults, type Schema } from './schema-conformity.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly request: { readonly method: string; readonly url: string };
}

interface DeclaredAnswer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly method: string;
  readonly path: RegExp;
  readonly isFixed: boolean;
  readonly responses: Readonly<Record<string, DeclaredAnswer | undefined>>;
}

/** Holds every answer against the contract that the code of this application makes. */
export class ContractCheck {
  private readonly operations: readonly Operation[];
  private readonly schemas: Readonly<Record<string, Schema>>;

  constructor(app: NestFastifyApplication) {
    const document = contractOf(app, new DocumentBuilder().setOpenAPIVersion('3.1.0').build());
    // Parse boundary: the document's own types allow references everywhere.
    this.schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
    this.operations = operationsOf(document);
  }

  /** Statuses and members that the contract does not declare, or declares otherwise. Empty for addresses it does not have. */
  faultsOf({ status, type, body, request }: Answer): string[] {
    const { pathname } = new URL(request.url, 'http://localhost');
    const found = this.operations.filter(({ method, path }) => method === request.method && path.test(pathname));
    const operation = found.find(({ isFixed }) => isFixed) ?? found[0];
    if (!operation) return [];
    const declared = operation.responses[String(status)];
    if (!declared) return [`the status ${status} is not declared`];
    const content = declared.content?.[type];
    if (!content) return declared.content ? [`the content type ${type} is not declared for ${status}`] : [];
    return type.endsWith('json') ? conformityFaults(body, content.schema ?? {}, this.schemas) : [];
  }
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const path = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
      const responses = Object.fromEntries(
        Object.entries(operation.responses).map(([status, answer]) => [status, declaredAnswer(document, answer)]),
      );
      return [{ method: method.toUpperCase(), path, isFixed: !template.includes('{'), responses }];
    }),
  );
}

/** An answer as it is declared, also where the operation only points to it. */
export function declaredAnswer(document: OpenAPIObject, answer: unknown): DeclaredAnswer | undefined {
  // Parse boundary, as above.
  const { $ref, ...own } = answer as DeclaredAnswer & { readonly $ref?: string };
  const shared = document.components?.responses as Readonly<Record<string, DeclaredAnswer>> | undefined;
  return $ref === undefined ? own : shared?.[$ref.replace('#/components/responses/', '')];
}
