import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { dimensionValues, type CrossDimension } from '../domain/index.js';

/** Names of values in the order in which they are shown. */
export type Labels = ReadonlyMap<string, string>;

/** Values whose names stand in the database; those of the other dimensions are words of the domain. */
const named: Readonly<Partial<Record<CrossDimension, string>>> = {
  unitId: `select id::text as value, full_name as label from org_unit where kind = 'commune' order by sort_order, code, id`,
  clusterId: 'select id::text as value, name as label from cluster order by name, id',
  positionCode: `select code as value, code || ' ' || name as label from job_position order by sort_order, code, effective_from, id`,
  ethnicGroupCode: `select code as value, name as label from code_list_entry where list = 'ethnic_group' order by code`,
};

@Injectable()
export class DimensionLabels {
  async of(reader: Reader, key: CrossDimension): Promise<Labels> {
    const text = named[key];
    const found = text === undefined ? [] : await reader.query<{ value: string; label: string }>(text);
    const known = dimensionValues(key).map(({ code, name }): [string, string] => [code, name]);
    return new Map([...known, ...found.map(({ value, label }): [string, string] => [value, label])]);
  }
}
