import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import { PolicyRegistry } from '../access/policy-registry.js';

/** What an API client may be given. A policy line names the scope that opens its operation to clients. */
export interface ClientScope {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  /** Classes of fields that the scope adds, wherever one of the client's operations reaches a record. */
  readonly reads?: readonly FieldClass[];
  readonly writes?: readonly FieldClass[];
}

export const CLIENT_SCOPES = Symbol('ClientScopes');

/** The scopes of all modules of the application. A policy line that names an unknown one stops the start-up. */
@Injectable()
export class ClientScopes implements OnModuleInit {
  private readonly byName: ReadonlyMap<string, ClientScope>;

  constructor(
    @Inject(CLIENT_SCOPES) scopes: readonly ClientScope[],
    private readonly policies: PolicyRegistry,
  ) {
    this.byName = new Map(scopes.map((scope) => [scope.name, scope]));
    if (this.byName.size !== scopes.length) throw new Error('Client scopes: one name is declared twice');
  }

  onModuleInit(): void {
    for (const operationId of this.policies.operationIds()) {
      const name = this.policies.lineOf(operationId)?.client;
      if (name === undefined || name === 'any' || this.byName.has(name)) continue;
      throw new Error(`Client scopes: ${operationId} names the unknown scope ${name}`);
    }
  }

  all(): ClientScope[] {
    return [...this.byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Operations that the scope opens. */
  operationsOf(name: string): string[] {
    return [...this.policies.operationIds()].filter((id) => this.policies.lineOf(id)?.client === name).sort();
  }

  classesOf(names: readonly string[], right: 'reads' | 'writes'): FieldClass[] {
    return [...new Set(names.flatMap((name) => [...(this.byName.get(name)?.[right] ?? [])]))];
  }

  unknownAmong(names: readonly string[]): string[] {
    return names.filter((name) => !this.byName.has(name));
  }
}
