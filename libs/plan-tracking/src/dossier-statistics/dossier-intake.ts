import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { UnitTrees, type Unit } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { ALL_FIELDS, dossierMembers, isMixed, violationsOfDossiers, type DossierFigures } from '../domain/index.js';
import { isDossierField } from './dossier-fields.js';
import { DossierStatisticsRepository, type StoredDossierLine } from './dossier-statistics.repository.js';

/** A line as a file or another system tells it; the commune by its official code. */
export interface GivenDossiers extends DossierFigures {
  readonly unitCode: string;
  readonly month: string;
  readonly fieldCode: string;
  readonly processingDaysHundredths: number | null;
  readonly reportedOn: string;
}

export type JudgedDossiers =
  | { readonly outcome: 'create' | 'update' | 'unchanged'; readonly line: StoredDossierLine }
  | { readonly outcome: 'outside' }
  | { readonly outcome: 'faulty'; readonly violations: readonly Violation[] };

interface Ground {
  readonly communes: ReadonlyMap<string, Unit>;
  readonly stored: ReadonlyMap<string, StoredDossierLine>;
  /** Fields told of a month, from before and in the same load. */
  readonly told: Map<string, string[]>;
  readonly seen: Set<string>;
  readonly source: string;
}

const monthKey = (unitId: string, month: string): string => `${unitId} ${month}`;

/** Statistics from files and other systems, by the same rules: one line for each commune, month and field. */
@Injectable()
export class DossierIntake {
  constructor(
    private readonly trees: UnitTrees,
    private readonly lines: DossierStatisticsRepository,
  ) {}

  async judge(
    reader: Reader,
    scope: AccessScope,
    source: string,
    given: readonly GivenDossiers[],
  ): Promise<JudgedDossiers[]> {
    const communes = await this.communes();
    const months = given.flatMap(({ unitCode, month }) => {
      const unit = communes.get(unitCode);
      return unit ? [{ unitId: unit.id, month }] : [];
    });
    const known = await this.lines.ofMonths(reader, distinct(months));
    const stored = new Map(known.map((line) => [`${monthKey(line.unitId, line.month)} ${line.fieldCode}`, line]));
    const told = new Map<string, string[]>();
    for (const { unitId, month, fieldCode } of known) note(told, monthKey(unitId, month), fieldCode);
    const ground = { communes, stored, told, seen: new Set<string>(), source };
    return given.map((one) => judged(one, ground, scope));
  }

  async lock(writer: Writer): Promise<void> {
    await this.lines.lock(writer);
  }

  async write(writer: Writer, judged: readonly JudgedDossiers[]): Promise<void> {
    await this.lines.set(
      writer,
      judged.flatMap((one) => (one.outcome === 'create' || one.outcome === 'update' ? [one.line] : [])),
    );
  }

  private async communes(): Promise<ReadonlyMap<string, Unit>> {
    const tree = await this.trees.current();
    return new Map([...tree.all()].flatMap((unit) => (unit.kind === 'commune' ? [[unit.code, unit] as const] : [])));
  }
}

function judged(given: GivenDossiers, ground: Ground, scope: AccessScope): JudgedDossiers {
  const { unitCode, fieldCode, ...facts } = given;
  const commune = ground.communes.get(unitCode);
  if (!commune) return faulty('/unitCode', 'commune-unknown', `Không có xã, phường mã "${unitCode}".`);
  if (!mayWrite(scope, commune.id)) return { outcome: 'outside' };
  if (!isDossierField(fieldCode)) return faulty('/fieldCode', 'field-unknown', `Không có lĩnh vực mã "${fieldCode}".`);
  const violations = violationsOfDossiers(given, given.month, today().slice(0, 7));
  if (violations.length > 0) return { outcome: 'faulty', violations };
  const key = monthKey(commune.id, given.month);
  const lineKey = `${key} ${fieldCode}`;
  if (ground.seen.has(lineKey)) return faulty('/month', 'line-twice', 'Xã, tháng, lĩnh vực này đã có ở trên.');
  ground.seen.add(lineKey);
  if (isMixed([...(ground.told.get(key) ?? []), fieldCode])) return faulty('/fieldCode', 'dossiers-mixed', mixed);
  note(ground.told, key, fieldCode);
  const before = ground.stored.get(lineKey);
  const line = { ...facts, id: before?.id ?? uuid(), unitId: commune.id, fieldCode, source: ground.source };
  if (!before) return { outcome: 'create', line };
  return { outcome: isSame(before, line) ? 'unchanged' : 'update', line };
}

const mixed = `Tháng này của xã được báo cả toàn bộ (mã "${ALL_FIELDS}") lẫn theo lĩnh vực. Giữ một cách.`;

/** Dossiers are the government's work: who keeps the Party bloc alone changes nothing of it. */
const mayWrite = (scope: AccessScope, unitId: string): boolean =>
  scope.role === 'everything' || scope.grants.some(({ governmentUnits }) => governmentUnits.includes(unitId));

/** The same numbers told again change nothing, whoever tells them and when. */
const isSame = (before: StoredDossierLine, line: StoredDossierLine): boolean =>
  [...dossierMembers, 'processingDaysHundredths' as const].every((member) => before[member] === line[member]);

const faulty = (pointer: string, code: string, message: string): JudgedDossiers => ({
  outcome: 'faulty',
  violations: [{ pointer, code: `plan-tracking.${code}`, message }],
});

const note = (told: Map<string, string[]>, key: string, code: string): void => {
  told.set(key, [...(told.get(key) ?? []), code]);
};

const distinct = <Key extends { unitId: string; month: string }>(keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [monthKey(key.unitId, key.month), key])).values(),
];
