import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { invalid, stale } from '@commune/platform/http';
import type { RatingStepName } from '../domain/index.js';
import { maySetDuty } from './rating-authority.js';
import { RatingBasis } from './rating-basis.js';
import { RatingDesk } from './rating-desk.js';
import { dutyByAnother } from './rating-refusals.js';
import { RatingSheet } from './rating-sheet.js';
import type { PartyOpinionRequest, RatingFindings, SelfRating } from './rating-steps.dto.js';
import type { RatingDetail } from './ratings.dto.js';
import {
  RatingsRepository,
  type DisciplineRuling,
  type RatingChange,
  type StoredRating,
} from './ratings.repository.js';

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** What is said of a person before the decision: by the person, by the Party committee, by whoever knows the facts. */
@Injectable()
export class RatingStepsService {
  constructor(
    private readonly database: Database,
    private readonly desk: RatingDesk,
    private readonly ratings: RatingsRepository,
    private readonly sheet: RatingSheet,
    private readonly basis: RatingBasis,
  ) {}

  async rateOneself(scope: AccessScope, asked: Asked, { level, note = null }: SelfRating): Promise<RatingDetail> {
    const change = { selfLevel: level, selfNote: note, selfRatedAt: new Date().toISOString() };
    return this.take(scope, asked, 'rateOneself', () => change);
  }

  async giveOpinion(scope: AccessScope, asked: Asked, body: PartyOpinionRequest): Promise<RatingDetail> {
    const { opinion, level = null, givenBy, givenOn } = body;
    if (givenOn > today()) throw invalid([givenInFuture]);
    return this.take(scope, asked, 'giveOpinion', () => ({
      partyOpinion: opinion,
      partyLevel: level,
      partyGivenBy: givenBy,
      partyGivenOn: givenOn,
    }));
  }

  /** Facts that force a rating or keep a decision on discipline out of it; the proposal follows at once. */
  async find(scope: AccessScope, asked: Asked, body: RatingFindings): Promise<RatingDetail> {
    const { degradation, corruption, reason } = body;
    return this.take({ ...scope, reason }, asked, 'find', (rating) => {
      const duty = body.duty ?? rating.duty;
      if (!maySetDuty(scope, rating, duty)) throw dutyByAnother();
      return { duty, degradation, corruption, disciplineRulings: rulingsOf(body, rating) };
    });
  }

  private async take(
    scope: AccessScope,
    asked: Asked,
    step: RatingStepName,
    rule: (rating: StoredRating) => RatingChange,
  ): Promise<RatingDetail> {
    const looking = await this.desk.looking(scope);
    return this.database.write(scope, async (writer) => {
      const rating = await this.desk.take(writer, asked, step, looking);
      const change = rule(rating);
      if (!(await this.ratings.change(writer, rating, change))) throw stale();
      if (step === 'find')
        await this.ratings.saveBasis(writer, await this.basis.of(rating.period, [{ ...rating, ...change }]));
      return this.sheet.again(writer, rating.id, looking);
    });
  }
}

/** Only decisions of the record can be ruled on, and one that is left out needs its ground (ND 335 Đ11.3). */
function rulingsOf({ disciplines }: RatingFindings, { basis }: StoredRating): DisciplineRuling[] {
  const known = new Set(basis.disciplines.map(({ disciplineId }) => disciplineId));
  const faults = disciplines.flatMap(({ disciplineId, counts, ground = null }, place) => [
    ...(known.has(disciplineId) ? [] : [{ pointer: `/disciplines/${place}/disciplineId`, ...unknownDiscipline }]),
    ...(counts === (ground === null) ? [] : [{ pointer: `/disciplines/${place}/ground`, ...groundMissing }]),
  ]);
  if (faults.length > 0) throw invalid(faults);
  return disciplines.map(({ disciplineId, counts, ground = null, note = null }) => ({
    disciplineId,
    counts,
    ground,
    note,
  }));
}

const unknownDiscipline = {
  code: 'evaluation.discipline-unknown',
  message: 'Hồ sơ không có quyết định kỷ luật này trong kỳ. Tính lại đề xuất rồi thử lại.',
};
const groundMissing = {
  code: 'evaluation.discipline-ground',
  message: 'Không tính thì ghi căn cứ của Điều 11.3; có tính thì để trống căn cứ.',
};
const givenInFuture = {
  pointer: '/givenOn',
  code: 'evaluation.opinion-in-future',
  message: 'Ngày cho ý kiến không thể sau hôm nay.',
};
