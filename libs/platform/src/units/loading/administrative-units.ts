import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { UnitToLoad } from './unit-loading.repository.js';

const FILE = new URL('../../../data/administrative_units.csv', import.meta.url);

/** The first day of local government with two tiers. */
const TWO_TIERS_FROM = '2025-07-01';

interface Line {
  readonly code: string;
  readonly name: string;
  readonly full_name: string;
  readonly level: 'province' | 'commune';
  readonly type: string;
  readonly province_code: string;
}

/** Provinces and communes with their official codes, as of 30/4/2026 (origin: data/README.md). */
export function administrativeUnits(): { provinces: UnitToLoad[]; communes: UnitToLoad[] } {
  const lines = parse<Line>(readFileSync(FILE), { columns: true, bom: true });
  const units = lines.map((line, index): UnitToLoad => ({
    code: line.code,
    kind: line.level,
    name: line.name,
    fullName: line.full_name,
    designation: line.type,
    bloc: null,
    parentCode: line.province_code === '' ? null : line.province_code,
    sortOrder: index,
    effectiveFrom: TWO_TIERS_FROM,
  }));
  return {
    provinces: units.filter((unit) => unit.kind === 'province'),
    communes: units.filter((unit) => unit.kind === 'commune'),
  };
}
