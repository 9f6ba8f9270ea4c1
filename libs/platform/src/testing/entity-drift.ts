import type { Type } from '@nestjs/common';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { capabilitiesWith } from '../application/index.js';
import { createDataSource } from '../database/index.js';
import type { TestApp } from './test-app.js';

interface StoredColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const COLUMNS = `
  select a.attrelid::regclass::text as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as nullable
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = ''`;

const written: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

/** Where the entities of these modules and the tables that the migrations made differ; empty when they agree. */
export async function entityDrift(test: TestApp, modules: readonly Type[]): Promise<string[]> {
  const source = createDataSource(test.database.databaseUrl, capabilitiesWith(modules));
  await source.initialize();
  try {
    const stored = Map.groupBy(await test.sql<StoredColumn & { table: string }>(COLUMNS), ({ table }) => table);
    return source.entityMetadatas
      .flatMap((entity) => driftOf(entity.tableName, entity.columns.map(described), stored.get(entity.tableName) ?? []))
      .sort();
  } finally {
    await source.destroy();
  }
}

function described({ databaseName, type, isArray, isNullable }: ColumnMetadata): StoredColumn {
  const name = String(type);
  return { name: databaseName, type: `${written[name] ?? name}${isArray ? '[]' : ''}`, nullable: isNullable };
}

function driftOf(table: string, entity: readonly StoredColumn[], stored: readonly StoredColumn[]): string[] {
  const shape = ({ name, type, nullable }: StoredColumn): string => `${name} ${type}${nullable ? '' : ' not null'}`;
  const ofEntity = new Set(entity.map(shape));
  const ofTable = new Set(stored.map(shape));
  return [
    ...[...ofEntity].filter((column) => !ofTable.has(column)).map((column) => `${table}: entity only: ${column}`),
    ...[...ofTable].filter((column) => !ofEntity.has(column)).map((column) => `${table}: table only: ${column}`),
  ];
}
