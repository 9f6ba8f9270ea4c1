import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { declaredAnswer, TestApp } from '@commune/platform/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { createContract } from './openapi.js';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

const COMMITTED = new URL('../../../libs/api-client/openapi.json', import.meta.url);
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const publicOperations = new Set([
  'getHealth',
  'getReadiness',
  'getSignInOptions',
  'beginOidcSignIn',
  'finishOidcSignIn',
  'getPublicSurvey',
  'answerPublicSurvey',
]);

let test: TestApp;
let contract: OpenAPIObject;
let operations: { path: string; method: string; operation: OperationObject; name: string }[];

beforeAll(async () => {
  test = await TestApp.start([AppModule]);
  contract = createContract(test.app);
  operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation, name: operation.operationId ?? `${method} ${path}` }] : [];
    }),
  );
});

afterAll(() => test.stop());

const statusesOf = (operation: OperationObject): string[] => Object.keys(operation.responses);

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly example?: unknown;
  readonly description?: string;
  readonly schema?: { readonly example?: unknown; readonly enum?: unknown; readonly format?: string };
}

const parametersOf = (operation: OperationObject): Parameter[] =>
  (operation.parameters ?? []).filter((parameter): parameter is Parameter & typeof parameter => 'in' in parameter);

const hasWholeExample = ({ requestBody }: OperationObject): boolean =>
  requestBody !== undefined &&
  'content' in requestBody &&
  Object.values(requestBody.content).some(({ examples }) => examples !== undefined);

const takesInput = (operation: OperationObject): boolean =>
  operation.requestBody !== undefined || parametersOf(operation).some((parameter) => parameter.in === 'query');

/** Names of operations for which something doesn't hold; empty when it holds for all. */
const faulty = (fault: (operation: OperationObject, method: string) => boolean): string[] =>
  operations.filter(({ operation, method }) => fault(operation, method)).map(({ name }) => name);

interface PropertySchema {
  readonly description?: string;
  readonly example?: unknown;
  readonly allOf?: unknown;
  readonly items?: object;
}

/** Its example is made of those of the members of what it holds. */
const holdsObjects = ({ allOf, items }: PropertySchema): boolean =>
  allOf !== undefined || (items !== undefined && '$ref' in items);

function propertiesOf(schemaName: string): [string, PropertySchema][] {
  const schema = contract.components?.schemas?.[schemaName];
  if (!schema || '$ref' in schema) return [];
  return Object.entries(schema.properties ?? {}).map(([name, property]): [string, PropertySchema] => [
    `${schemaName}.${name}`,
    '$ref' in property ? {} : property,
  ]);
}

describe('the contract', () => {
  it('is the committed one, to the letter', () => {
    const committed: unknown = JSON.parse(readFileSync(COMMITTED, 'utf8'));
    expect(JSON.parse(JSON.stringify(contract))).toEqual(committed);
  });

  it('is OpenAPI 3.1, without the words of 3.0', () => {
    expect(contract.openapi).toMatch(/^3\.1\./);
    expect(JSON.stringify(contract)).not.toContain('"nullable":');
  });

  it('names every operation once', () => {
    expect(operations.length).toBeGreaterThan(20);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('has a declared tag and a summary for every operation', () => {
    const tags = new Set(contract.tags?.map(({ name }) => name));
    expect(faulty(({ tags: held = [] }) => held.length === 0 || held.some((tag) => !tags.has(tag)))).toEqual([]);
    expect(faulty(({ summary = '' }) => summary.trim().length < 5)).toEqual([]);
  });

  it('declares 401 wherever one has to be signed in', () => {
    const missing = faulty((operation) => !statusesOf(operation).includes('401'));
    expect(missing.filter((name) => !publicOperations.has(name))).toEqual([]);
  });

  it('declares 403 for every write', () => {
    expect(faulty((operation, method) => method !== 'get' && !statusesOf(operation).includes('403'))).toEqual([]);
  });

  it('declares 404 for every address with an id', () => {
    const withId = operations.filter(({ path }) => path.includes('{'));
    expect(withId.filter(({ operation }) => !statusesOf(operation).includes('404')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('declares 422 wherever it takes input', () => {
    expect(faulty((operation) => takesInput(operation) && !statusesOf(operation).includes('422'))).toEqual([]);
  });

  it('declares 412 and 428 wherever it takes If-Match', () => {
    const takesVersion = (operation: OperationObject): boolean =>
      parametersOf(operation).some(({ name }) => name === 'If-Match');
    const declares = (operation: OperationObject): boolean =>
      ['412', '428'].every((status) => statusesOf(operation).includes(status));
    expect(faulty((operation) => takesVersion(operation) && !declares(operation))).toEqual([]);
    expect(faulty((operation, method) => method === 'patch' && !takesVersion(operation))).toEqual([]);
  });

  it('gives every refusal as a problem', () => {
    const notProblem = operations.flatMap(({ operation, name }) =>
      Object.entries(operation.responses)
        .filter(([status]) => Number(status) >= 400)
        .filter(([, answer]) => !declaredAnswer(contract, answer)?.content?.['application/problem+json'])
        .map(([status]) => `${name} ${status}`),
    );
    expect(notProblem).toEqual([]);
  });

  it('describes every property and every parameter', () => {
    const properties = Object.keys(contract.components?.schemas ?? {}).flatMap(propertiesOf);
    expect(properties.length).toBeGreaterThan(100);
    expect(properties.filter(([, { description = '' }]) => description === '').map(([name]) => name)).toEqual([]);
    expect(
      operations.flatMap(({ operation, name }) =>
        parametersOf(operation)
          .filter(({ in: place, description = '' }) => place !== 'path' && description === '')
          .map((parameter) => `${name} ${parameter.name}`),
      ),
    ).toEqual([]);
  });

  it('has an example for every request, whole or for each of its members', () => {
    const bodies = new Set(
      operations.flatMap(({ operation }) =>
        hasWholeExample(operation)
          ? []
          : [...JSON.stringify(operation.requestBody ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
              ([, name = '']) => name,
            ),
      ),
    );
    expect(bodies.size).toBeGreaterThan(3);
    const members = [...bodies].flatMap(propertiesOf);
    const silent = members.filter(([, member]) => member.example === undefined && !holdsObjects(member));
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  // Swagger fills in what has an example: filters have none, or the first try would filter by all of them at once.
  it('tells in words what every parameter of a query takes', () => {
    const missing = operations.flatMap(({ operation, name }) =>
      parametersOf(operation)
        .filter((parameter) => parameter.in === 'query')
        .filter(({ description = '' }) => description.length < 4)
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(missing).toEqual([]);
  });
});
