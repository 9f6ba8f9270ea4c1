/** The part of JSON Schema that the contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

type Schemas = Readonly<Record<string, Schema>>;

const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
};

/** Where the value is not what the schema says; a member that the schema does not name is a fault too. */
export function conformityFaults(value: unknown, schema: Schema, schemas: Schemas, at = ''): string[] {
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named ? conformityFaults(value, named, schemas, at) : [`${at}: no schema ${schema.$ref}`];
  }
  if (schema.anyOf) {
    const tries = schema.anyOf.map((one) => conformityFaults(value, one, schemas, at));
    return tries.some((faults) => faults.length === 0) ? [] : (tries[0] ?? []);
  }
  const ofAll = (schema.allOf ?? []).flatMap((one) => conformityFaults(value, one, schemas, at));
  return [...ofAll, ...typeFaults(value, schema, at), ...memberFaults(value, schema, schemas, at)];
}

function typeFaults(value: unknown, schema: Schema, at: string): string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const actual = typeOf(value);
  if (types.length > 0 && !types.includes(actual) && !(actual === 'integer' && types.includes('number'))) {
    return [`${at}: ${actual} instead of ${types.join(' or ')}`];
  }
  if (schema.enum && value !== null && !schema.enum.includes(value))
    return [`${at}: ${String(value)} is no such value`];
  if (typeof value === 'string') return textFaults(value, schema, at);
  const { minimum = -Infinity, maximum = Infinity } = schema;
  return typeof value === 'number' && (value < minimum || value > maximum) ? [`${at}: ${value} is out of bounds`] : [];
}

function textFaults(value: string, schema: Schema, at: string): string[] {
  const { minLength = 0, maxLength = Infinity, pattern, format = '' } = schema;
  const length = [...value].length;
  return [
    ...(length < minLength || length > maxLength ? [`${at}: ${length} characters`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? [`${at}: does not match ${pattern}`] : []),
    ...(formats[format]?.test(value) === false ? [`${at}: is no ${format}`] : []),
  ];
}

function memberFaults(value: unknown, schema: Schema, schemas: Schemas, at: string): string[] {
  const { items, maxItems = Infinity, properties, required = [], additionalProperties } = schema;
  if (Array.isArray(value)) {
    const tooMany = value.length > maxItems ? [`${at}: ${value.length} items`] : [];
    return [
      ...tooMany,
      ...value.flatMap((item: unknown, index) => conformityFaults(item, items ?? {}, schemas, `${at}/${index}`)),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = required.filter((key) => !(key in value)).map((key) => `${at}/${key}: missing`);
  if (!properties && additionalProperties === undefined) return missing;
  const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const described = properties?.[key] ?? other;
    return described ? conformityFaults(member, described, schemas, `${at}/${key}`) : [`${at}/${key}: not declared`];
  });
  return [...missing, ...members];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
