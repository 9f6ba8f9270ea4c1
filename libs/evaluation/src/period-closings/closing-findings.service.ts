import { Injectable } from '@nestjs/common';
import { Database, systemScope, type AccessScope, type Reader } from '@commune/platform/database';
import { pageOf, pageSizes } from '@commune/platform/http';
import { formalismKinds, periodName, periodOf } from '../domain/index.js';
import { FormalismKeeping } from '../formalism/formalism-keeping.js';
import type { StoredFinding } from '../formalism/formalism-findings.repository.js';
import { ScoringBasis } from '../scorecards/scoring-basis.js';
import type { ClosingFindingPage, ClosingFindingsQuery } from './closing-findings.dto.js';
import type { UnitScoringProgress } from './period-closings.dto.js';
import { PeriodClosingsRepository } from './period-closings.repository.js';

/** What the rules against formalism find in the units that somebody reaches: now, and as it was where they are closed. */
@Injectable()
export class ClosingFindingsService {
  constructor(
    private readonly database: Database,
    private readonly closings: PeriodClosingsRepository,
    private readonly formalism: FormalismKeeping,
    private readonly basis: ScoringBasis,
  ) {}

  async list(scope: AccessScope, query: ClosingFindingsQuery): Promise<ClosingFindingPage> {
    const period = periodOf(query.period);
    const units = await this.database.read(scope, async (reader) =>
      this.closings.progress(reader, query, period, await this.basis.cardsOf(reader, period)),
    );
    // The units are the caller's; papers and cards behind a finding may be of classes that the caller has not.
    const { found, names } = await this.database.read(systemScope('listClosingFindings'), async (reader) => {
      const found = await this.found(reader, query, units);
      const offices = found.flatMap(({ officeId }) => officeId ?? []);
      return { found, names: await this.formalism.namesOf(reader, offices) };
    });
    return pageFor(query, units, found, names);
  }

  private async found(
    reader: Reader,
    { period: key, bloc }: ClosingFindingsQuery,
    units: readonly UnitScoringProgress[],
  ): Promise<StoredFinding[]> {
    const period = periodOf(key);
    const isTracked = (await this.basis.tracked(reader, period)) === period.kind;
    const ids = (isClosed: boolean): string[] =>
      units.filter((unit) => unit.isClosed === isClosed).map(({ unitId }) => unitId);
    const scoredBy = isTracked ? 'period' : 'months';
    return this.formalism.of(reader, period, { bloc, open: ids(false), closed: ids(true), scoredBy });
  }
}

function pageFor(
  query: ClosingFindingsQuery,
  units: readonly UnitScoringProgress[],
  found: readonly StoredFinding[],
  names: ReadonlyMap<string, string>,
): ClosingFindingPage {
  const ofUnit = Map.groupBy(found, ({ unitId }) => unitId);
  const items = units.flatMap(({ unitId, unitName, isClosed }) =>
    (ofUnit.get(unitId) ?? []).map(({ officeId, personIds, ...finding }) => ({
      ...finding,
      ...{ unitName, isClosed, personIds: [...personIds] },
      officeName: officeId === null ? null : (names.get(officeId) ?? null),
    })),
  );
  const counts = formalismKinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  const chosen = items.filter(({ kind }) => query.kind === undefined || kind === query.kind);
  const { offset, pageSize } = pageSizes(query);
  const { period } = query;
  const shown = chosen.slice(offset, offset + pageSize);
  return { ...pageOf(shown, chosen.length, query), items: shown, counts, period, periodName: periodName(period) };
}
