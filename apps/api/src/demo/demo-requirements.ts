import { readFileSync } from 'node:fs';
import {
  competencies,
  furtherKinds,
  trainableKinds,
  type FurtherRequirement,
  type RequiredCompetency,
} from '@commune/roster';
import { parse } from 'csv-parse/sync';

interface RequirementLine {
  readonly position_code: string;
  readonly kind: string;
  readonly name: string;
  readonly level: string;
  readonly area_type: string;
}

const FILE = new URL('../../demo/requirements-demo.csv', import.meta.url);
const lines = parse<RequirementLine>(readFileSync(FILE), { columns: true, bom: true });
const byPosition = Map.groupBy(lines, (line) => line.position_code);

/** IT, languages, certificates and experience of a position of the demonstration. */
export function demoRequirements(positionCode: string): FurtherRequirement[] {
  return (byPosition.get(positionCode) ?? []).flatMap(({ kind: text, name, level, area_type: areaType }) => {
    const kind = furtherKinds.find((known) => known === text);
    if (!kind) return [];
    return [{ kind, name: name || null, level: level === '' ? null : Number(level), areaType: areaType || null }];
  });
}

/** Political theory is what a leader must have before being appointed; everybody else may learn it in the post. */
export function demoTrainable(isLeader: boolean): string[] {
  return trainableKinds.filter((kind) => !isLeader || kind !== 'political_theory');
}

const HEADS = new Set(['U.01', 'D.01']);

/** Levels of the framework: demonstration values; the five of NQ 04-NQ/TU annex 2 for Bí thư and Chủ tịch. */
export function demoCompetencies(positionCode: string, isLeader: boolean): RequiredCompetency[] {
  const levels = {
    general: isLeader ? 3 : 2,
    professional: isLeader ? 3 : 2,
    managerial: isLeader ? 3 : 0,
    commune_leader: HEADS.has(positionCode) ? 4 : 0,
    area: 0,
  };
  return competencies.flatMap(({ code, group }) => (levels[group] > 0 ? [{ code, level: levels[group] }] : []));
}
