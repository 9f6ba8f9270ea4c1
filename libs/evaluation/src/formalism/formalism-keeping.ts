import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { Bloc } from '@commune/kernel';
import type { EvaluationPeriod } from '../domain/index.js';
import { FormalismDesk } from './formalism-desk.js';
import { FormalismFindingsRepository, type ClosedPlace, type StoredFinding } from './formalism-findings.repository.js';

export interface UnitsAsked {
  readonly bloc: Bloc;
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** Whether the open ones are scored by the period itself or by its months. */
  readonly scoredBy: 'period' | 'months';
}

/** What other rooms ask: what is found now, and what was found when a unit was closed, which stays. */
@Injectable()
export class FormalismKeeping {
  constructor(
    private readonly desk: FormalismDesk,
    private readonly findings: FormalismFindingsRepository,
  ) {}

  /** After the points of the period are saved, in the transaction that closes it. */
  async keep(writer: Writer, period: EvaluationPeriod, place: ClosedPlace): Promise<void> {
    const { unitId, bloc } = place;
    const found = await this.desk.examine(writer, period, { unitIds: [unitId], bloc, scoredBy: 'period' });
    await this.findings.insert(writer, place, period.key, found.get(unitId) ?? []);
  }

  async of(reader: Reader, period: EvaluationPeriod, asked: UnitsAsked): Promise<StoredFinding[]> {
    const { bloc, open, closed, scoredBy } = asked;
    const found = await this.desk.examine(reader, period, { unitIds: open, bloc, scoredBy });
    const kept = await this.findings.ofUnits(reader, closed, bloc, period.key);
    const now = [...found].flatMap(([unitId, findings]) => findings.map((finding) => ({ ...finding, unitId })));
    return [...now, ...kept];
  }

  async namesOf(reader: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.findings.namesOf(reader, unitIds);
  }
}
