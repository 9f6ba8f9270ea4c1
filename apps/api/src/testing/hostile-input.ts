import fc from 'fast-check';
import type { OpenAPIObject } from '@nestjs/swagger';

/** What the generators need to know of a schema of the contract. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

export interface Target {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  /** An example of the body, or undefined where the operation takes none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly takesFile: boolean;
}

export interface Attempt {
  readonly target: Target;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function targetsOf(contract: OpenAPIObject): Target[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      // Parse boundary: the document's own types allow references everywhere.
      const content = (operation.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)?.content;
      const parameters = (operation.parameters ?? []) as readonly Parameter[];
      const schema = content?.['application/json']?.schema;
      return [
        {
          operationId: operation.operationId ?? path,
          method: method.toUpperCase(),
          path,
          query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
          body: schema ? exampleOf(schema, contract) : undefined,
          takesFile: content?.['multipart/form-data'] !== undefined,
        },
      ];
    }),
  );
}

function exampleOf(schema: Schema, contract: OpenAPIObject): Record<string, unknown> {
  const { properties = {} } = resolved(schema, contract);
  return Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, valueOf(member, contract)]));
}

function valueOf(schema: Schema, contract: OpenAPIObject): unknown {
  const { example, examples, enum: choices, type, items, properties } = resolved(schema, contract);
  if (example !== undefined) return example;
  if (examples?.[0] !== undefined) return examples[0];
  if (choices) return choices[0];
  if (type === 'array') return items ? [valueOf(items, contract)] : [];
  return properties ? exampleOf({ properties }, contract) : 'x';
}

function resolved(schema: Schema, contract: OpenAPIObject): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (contract.components?.schemas?.[name] as Schema); // parse boundary, as above
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

/** Values that some program somewhere takes badly. */
const values: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 2 ** 53, 1e308, '', ' ', '0', '-1', 'null', '[]', [], {}, [[]], [null], [{}]],
  ...['\u0000', 'a\u0000b', '\ud800', '\udc00x', 'e\u0301\u0302', '\u202Eexe.fdp', '\ufeff', 'ﬀ', '𝟙', 'Đ'.repeat(300)],
  ...['x'.repeat(20_000), nested(19), nested(25), { __proto__x: 1 }, { constructor: { prototype: {} } }],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '2026-1-1', '99999-01-01', '2026-03-31T00:00:00Z', '-000001-01-01'],
  ...["'; drop table account; --", '../../etc/passwd', '%00', '<script>alert(1)</script>', '=1+1', '{{7*7}}', '${7}'],
  ...[
    '00000000-0000-7000-8000-000000000000',
    '00000000-0000-7000-8000-00000000000',
    '001099000001',
    'http://127.0.0.1/',
  ],
];

/** Bodies that are no JSON object, as they go over the wire. */
const wholeBodies = [
  ...[
    '',
    'null',
    '[]',
    '"text"',
    '1',
    'true',
    '{',
    '{"a":',
    '{"a":1,}',
    "{'a':1}",
    '\u0000',
    '{"a":1}{"b":2}',
    '1e999',
  ],
  ...['{"__proto__":{"admin":true}}', '{"a":1,"a":2}', '{"version":1e999}', '\ufeff{}', `{"a":${'['.repeat(500)}`],
];

const types = ['application/json', 'application/json; charset=utf-16', 'text/plain', 'application/xml', 'nonsense', ''];

const BOUNDARY = 'hostile';
const fileNames = [
  'a.xlsx',
  '../../etc/passwd',
  'a\u0000.pdf',
  '\u202Efdp.exe',
  '',
  'x'.repeat(400),
  'CON',
  'a"; name="b',
];
const fileContents = [
  '',
  'PK\u0003\u0004',
  'PK\u0005\u0006' + '\u0000'.repeat(18),
  '%PDF-1.7',
  '\u0089PNG\r\n',
  'x'.repeat(50_000),
];
const ends = [`\r\n--${BOUNDARY}--\r\n`, '', `\r\n--${BOUNDARY}`, '\r\n--other--\r\n'];

const placeholders = /\{(\w+)\}/g;

/** A hostile request to one of these targets; `known` are ids that exist. */
export function attempts(targets: readonly Target[], known: readonly string[]): fc.Arbitrary<Attempt> {
  const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.jsonValue(), fc.string());
  const id = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    fc.constantFrom(
      ...['none', '1', '%00', '..', '..%2f..%2fetc', '%F0%9F%92%A9', '%ed%a0%80', '%zz', 'a'.repeat(150)],
    ),
  );
  return fc.constantFrom(...targets).chain((target) =>
    fc
      .record({
        ids: fc.array(id, { minLength: 3, maxLength: 3 }),
        query: queryOf(target, value),
        payload: payloadOf(target, value),
        type: fc.oneof({ weight: 8, arbitrary: fc.constant(usualType(target)) }, fc.constantFrom(...types)),
        ifMatch: fc.constantFrom('"1"', '"1"', '"2"', '1', '*', 'W/"1"', '"99999999999"', ''),
        key: fc.constantFrom('', '', 'hostile-key-1', 'short', 'x'.repeat(300)),
      })
      .map(({ ids, query, payload, type, ifMatch, key }) => ({
        target,
        url: target.path.replace(placeholders, () => ids.pop() ?? 'none') + query,
        headers: {
          ...(payload === undefined ? {} : { 'content-type': type }),
          ...(ifMatch === '' || target.method === 'GET' ? {} : { 'if-match': ifMatch }),
          ...(key === '' ? {} : { 'idempotency-key': key }),
        },
        payload,
      })),
  );
}

function usualType({ takesFile }: Target): string {
  return takesFile ? `multipart/form-data; boundary=${BOUNDARY}` : 'application/json';
}

function queryOf({ query }: Target, value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...query, 'pageSize', 'shoeSize') },
    fc.constantFrom('__proto__', 'constructor', 'a[b]', 'x%00y', ''),
  );
  const text = fc.oneof(
    value.map((one) => encodeLoosely(String(one))),
    fc.constantFrom('%zz', '%ff%fe', '1&pageSize=1', '1;drop'),
  );
  const pair = fc.tuple(name, text).map(([key, one]) => `${key}=${one}`);
  return fc.array(pair, { maxLength: 3 }).map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`));
}

/** encodeURIComponent throws on half a surrogate pair. */
function encodeLoosely(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 4_000);
}

/** A form with one part or a broken one. */
const form: fc.Arbitrary<string> = fc
  .record({
    member: fc.constantFrom('file', 'file', 'kind', 'x'),
    name: fc.constantFrom(...fileNames),
    content: fc.constantFrom(...fileContents),
    end: fc.constantFrom(...ends),
  })
  .map(({ member, name, content, end }) => {
    const head = `Content-Disposition: form-data; name="${member}"; filename="${name}"\r\nContent-Type: application/pdf`;
    return `--${BOUNDARY}\r\n${head}\r\n\r\n${content}${end}`;
  });

function payloadOf({ body, takesFile }: Target, value: fc.Arbitrary<unknown>): fc.Arbitrary<string | undefined> {
  if (takesFile) return fc.oneof({ weight: 6, arbitrary: form }, fc.constantFrom(...wholeBodies));
  if (body === undefined) return fc.constantFrom(undefined, undefined, undefined, '{}', '[');
  const member = fc.constantFrom(...Object.keys(body), 'shoeSize');
  const changed = fc
    .array(fc.tuple(member, value), { minLength: 1, maxLength: 3 })
    .map((changes) => JSON.stringify({ ...body, ...Object.fromEntries(changes) }));
  const less = fc.subarray(Object.entries(body)).map((kept) => JSON.stringify(Object.fromEntries(kept)));
  return fc.oneof({ weight: 6, arbitrary: changed }, less, fc.constantFrom(...wholeBodies));
}
