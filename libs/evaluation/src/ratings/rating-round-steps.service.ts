import { Injectable } from '@nestjs/common';
import { actingFor, Database, today, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import {
  isRoundStepNow,
  ratingRoundSteps,
  roundHindrance,
  signingFaults,
  type RatingRoundStep,
} from '../domain/index.js';
import { RatingMembers } from './rating-members.js';
import { minutesNotAdopted, roundNotNow } from './rating-refusals.js';
import { mayAt } from './rating-round-view.js';
import type { RatingMeetingRequest, RatingPaperRequest } from './rating-round-steps.dto.js';
import type { RatingRoundDetail } from './rating-rounds.dto.js';
import { RatingRoundsRepository, type StoredRound } from './rating-rounds.repository.js';
import { RatingRoundsService } from './rating-rounds.service.js';

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** The steps of a round, each alone with it and on the version that was read (ND 335 Đ21–22). */
@Injectable()
export class RatingRoundStepsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RatingRoundsRepository,
    private readonly people: RatingMembers,
    private readonly reading: RatingRoundsService,
  ) {}

  async compute(scope: AccessScope, asked: Asked): Promise<RatingRoundDetail> {
    return this.take(scope, asked, 'compute', async (writer, round) => {
      await this.people.refresh(writer, round);
      return this.rounds.touch(writer, round.id, asked.version);
    });
  }

  async meet(scope: AccessScope, asked: Asked, body: RatingMeetingRequest): Promise<RatingRoundDetail> {
    if (!body.areAdopted) throw minutesNotAdopted();
    if (body.heldOn > today()) throw invalid([heldInFuture]);
    const opinions = body.opinions ?? [];
    return this.take(scope, asked, 'meet', async (writer, round) => {
      await this.people.refresh(writer, round);
      const written = await this.people.heard(writer, round.id, opinions);
      if (written < opinions.length) throw invalid([opinionOfNobody]);
      return this.rounds.recordMeeting(writer, round.id, asked.version, body);
    });
  }

  async issued(scope: AccessScope, asked: Asked, body: RatingPaperRequest): Promise<RatingRoundDetail> {
    return this.take(scope, asked, 'recordPaper', async (writer, round) => {
      const faults = signingFaults(body.signedOn, round.heldOn, today());
      if (faults.length > 0) throw invalid(faults.map((fault) => ({ pointer: '/signedOn', ...fault })));
      return this.rounds.recordPaper(writer, round.id, asked.version, body);
    });
  }

  /** The notices and the ratings on record reach people who have moved since, so the system writes for the caller. */
  async publish(scope: AccessScope, asked: Asked): Promise<RatingRoundDetail> {
    const publish = async (writer: Writer, { id }: StoredRound): Promise<boolean> => {
      const isPublished = await this.rounds.publish(writer, id, asked.version, scope.actor.name);
      await this.people.published(writer, id);
      return isPublished;
    };
    return this.take(scope, asked, 'publish', publish, actingFor(scope));
  }

  async freeze(scope: AccessScope, asked: Asked): Promise<RatingRoundDetail> {
    return this.take(scope, asked, 'freeze', (writer, round) => this.rounds.freeze(writer, round.id, asked.version));
  }

  private async take(
    scope: AccessScope,
    asked: Asked,
    step: RatingRoundStep,
    work: (writer: Writer, round: StoredRound) => Promise<boolean>,
    writing: AccessScope = scope,
  ): Promise<RatingRoundDetail> {
    await this.reachable(scope, asked.id, step);
    await this.database.write(writing, async (writer) => {
      await this.rounds.lock(writer, asked.id);
      const round = await this.rounds.find(writer, asked.id);
      if (!round) throw notFound('đợt xếp loại');
      if (!isRoundStepNow(step, round.state)) throw roundNotNow();
      if (round.version !== asked.version) throw stale();
      const hindrance = roundHindrance(step, round);
      if (hindrance) throw new Refusal('conflict', hindrance.code, hindrance.message);
      if (!(await work(writer, round))) throw stale();
    });
    return this.reading.get(scope, asked.id);
  }

  private async reachable(scope: AccessScope, id: string, step: RatingRoundStep): Promise<void> {
    const round = await this.database.read(scope, (reader) => this.rounds.find(reader, id));
    if (!round || !mayAt(scope, ratingRoundSteps[step].operation, round)) throw notFound('đợt xếp loại');
  }
}

const heldInFuture = {
  pointer: '/heldOn',
  code: 'evaluation.meeting-in-future',
  message: 'Ngày họp không thể sau hôm nay.',
};
const opinionOfNobody = {
  pointer: '/opinions',
  code: 'evaluation.opinion-of-nobody',
  message: 'Có ý kiến về phiếu không thuộc đợt này, hoặc ghi hai lần cho một người.',
};
