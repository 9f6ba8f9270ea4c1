import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { notFound, pageOf } from '@commune/platform/http';
import type { History } from '@commune/roster';
import { v7 as uuid } from 'uuid';
import { ratingPeriodOf } from '../domain/index.js';
import { historyLines } from '../history/history-lines.js';
import { RatingMembers } from './rating-members.js';
import { nobodyToRate, notByQuarter, periodNotBegun, roundAlready } from './rating-refusals.js';
import { mayAt, ratingRoundDetail, ratingRoundView } from './rating-round-view.js';
import type { RatingRoundDetail, RatingRoundPage, RatingRoundQuery, RatingRoundRequest } from './rating-rounds.dto.js';
import { RatingRoundsRepository, type StoredRound } from './rating-rounds.repository.js';
import { RatingTerms } from './rating-terms.js';

/** Rounds: one of each agency, bloc and period; read, and opened with the people who work there. */
@Injectable()
export class RatingRoundsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RatingRoundsRepository,
    private readonly members: RatingMembers,
    private readonly terms: RatingTerms,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: RatingRoundQuery): Promise<RatingRoundPage> {
    return this.database.read(scope, async (reader) => {
      const found = await this.rounds.page(reader, query);
      const { deadline, ratesByQuarter } = await this.terms.calendar(reader);
      const items = found.map((round) => ratingRoundView(round, scope, deadline));
      const allowedActions = mayOpenSomewhere(scope) ? ['openRatingRound'] : [];
      return { ...pageOf(items, await this.rounds.total(reader, query), query), items, allowedActions, ratesByQuarter };
    });
  }

  async open(scope: AccessScope, { unitId, bloc, period: key }: RatingRoundRequest): Promise<RatingRoundDetail> {
    if (!mayAt(scope, 'openRatingRound', { unitId, bloc })) throw notFound('đơn vị');
    const period = ratingPeriodOf(key);
    if (period.from > today()) throw periodNotBegun();
    return this.database.write(scope, async (writer) => {
      if (period.kind === 'quarter' && !(await this.terms.calendar(writer)).ratesByQuarter) throw notByQuarter();
      const round = { id: uuid(), unitId, bloc, period: key, openedByName: scope.actor.name };
      if (!(await this.rounds.insert(writer, round, period))) throw roundAlready();
      await this.rounds.lock(writer, round.id);
      if ((await this.members.refresh(writer, round)) === 0) throw nobodyToRate();
      return this.detail(writer, scope, round.id);
    });
  }

  async get(scope: AccessScope, id: string): Promise<RatingRoundDetail> {
    return this.database.read(scope, (reader) => this.detail(reader, scope, id));
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    return this.database.read(scope, async (reader) => {
      await this.found(reader, id);
      return { items: historyLines(await this.trail.historyOf(reader, id)) };
    });
  }

  async detail(reader: Reader, scope: AccessScope, id: string): Promise<RatingRoundDetail> {
    const round = await this.found(reader, id);
    const ratings = await this.terms.forCap(reader, id);
    const { deadline } = await this.terms.calendar(reader);
    return ratingRoundDetail(round, scope, { deadline, ...(await this.terms.of(reader, round)), ratings });
  }

  private async found(reader: Reader, id: string): Promise<StoredRound> {
    const round = await this.rounds.find(reader, id);
    if (!round) throw notFound('đợt xếp loại');
    return round;
  }
}

function mayOpenSomewhere(scope: AccessScope): boolean {
  const places = scope.grants.flatMap(({ governmentUnits, partyUnits }) => [
    ...governmentUnits.map((unitId) => ({ unitId, bloc: 'government' })),
    ...partyUnits.map((unitId) => ({ unitId, bloc: 'party' })),
  ]);
  return places.some((place) => mayAt(scope, 'openRatingRound', place));
}
