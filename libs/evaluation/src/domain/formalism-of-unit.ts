import type { ExactNumber } from './exact-number.js';
import type { ExcellentCap } from './excellent-cap.js';
import {
  formalismFindings,
  type FormalismFinding,
  type FormalismKind,
  type FormalismLimits,
  type ScoredPerson,
} from './formalism.js';

export interface ScoredOffice {
  readonly officeId: string;
  readonly people: readonly ScoredPerson[];
}

export interface ScoredUnit {
  readonly offices: readonly ScoredOffice[];
  readonly onTimePercent: ExactNumber | null;
  readonly cap: ExcellentCap | null;
}

/** `officeId` null: of the unit as a whole. */
export interface FindingOfUnit extends FormalismFinding {
  readonly officeId: string | null;
}

/** Told of each person once, with the office that scored them. */
const ofPersons: readonly FormalismKind[] = ['gap', 'no-evidence'];

/** KH 1570 III.4: what holds for the whole unit is not told of each of its offices again. */
export function findingsOfUnit({ offices, onTimePercent, cap }: ScoredUnit, limits: FormalismLimits): FindingOfUnit[] {
  const people = offices.flatMap((office) => office.people);
  const whole = formalismFindings({ people, onTimePercent, cap }, limits).filter(
    ({ kind }) => !ofPersons.includes(kind),
  );
  const told = new Set(whole.map(({ kind }) => kind));
  const parts = offices.flatMap((office) =>
    formalismFindings({ people: office.people, onTimePercent: null, cap: null }, limits)
      .filter(({ kind }) => !told.has(kind))
      .map((finding) => ({ ...finding, officeId: office.officeId })),
  );
  return [...whole.map((finding) => ({ ...finding, officeId: null })), ...parts];
}
