import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { addMonths } from '@commune/kernel';
import { Database, systemScope, type Writer } from '@commune/platform/database';
import { solutionOfGroup } from '../domain/index.js';
import {
  ReviewAssessmentsRepository,
  type DecisionToStore,
  type StoredAssessment,
} from './review-assessments.repository.js';
import { proposalOf } from './review-desk.js';
import { ReviewRoundOpening } from './review-round-opening.js';
import { ReviewRoundsRepository } from './review-rounds.repository.js';
import { ReviewSharesRepository, type StoredShare } from './review-shares.repository.js';

export interface RoundToLoad {
  readonly provinceId: string;
  readonly name: string;
  readonly guidance: string;
  readonly asOf: string;
  readonly deadline: string;
  /** Where nothing is done yet, so that a newcomer may do it. */
  readonly untouchedUnitId: string;
  /** With it everything is accepted and the round closed. */
  readonly closingNote?: string;
}

const LOADER = { accountId: null, name: 'Dữ liệu trình diễn' };
const stages = ['accepted', 'submitted', 'half', 'accepted', 'returned', 'untouched', 'half', 'decided'] as const;
type Stage = (typeof stages)[number];

/** One further with each turn: the two shares of a unit stand side by side, and each bloc comes to every stage. */
const stageOf = (index: number): Stage =>
  stages[(index + Math.floor(index / stages.length)) % stages.length] ?? 'untouched';

/** One in so many is decided otherwise than proposed. */
const DIFFERS_EVERY = 23;
const REASON = 'Đã được cử đi học, có giấy báo nhập học (dữ liệu trình diễn)';
const RETURNED = 'Ba người nhóm 4 chưa nêu lớp học và thời hạn (dữ liệu trình diễn)';

/** A round of the demonstration with communes at every stage, the same at every load. */
@Injectable()
export class ReviewLoading {
  constructor(
    private readonly database: Database,
    private readonly rounds: ReviewRoundsRepository,
    private readonly opening: ReviewRoundOpening,
    private readonly shares: ReviewSharesRepository,
    private readonly assessments: ReviewAssessmentsRepository,
  ) {}

  async load({ provinceId, untouchedUnitId, closingNote, ...facts }: RoundToLoad): Promise<void> {
    await this.database.write(systemScope('loadReviewRound', LOADER.name), async (writer) => {
      const round = { ...facts, id: uuid(), unitId: provinceId, standardsAsOf: facts.asOf, createdByName: LOADER.name };
      await this.rounds.insert(writer, round);
      const stored = await this.rounds.find(writer, round.id);
      if (!stored || !(await this.rounds.open(writer, round.id, stored.version)))
        throw new Error('The round did not open');
      await this.opening.run(writer, stored);
      const all = await this.shares.ofRound(writer, round.id);
      for (const [index, share] of all.entries()) {
        const stage = share.unitId === untouchedUnitId ? 'untouched' : stageOf(index);
        await this.bring(writer, share, closingNote === undefined ? stage : 'accepted');
      }
      if (closingNote === undefined) return;
      const opened = stored.version + 1;
      if (!(await this.rounds.close(writer, round.id, opened, LOADER.name, closingNote)))
        throw new Error('The round did not close');
    });
  }

  private async bring(writer: Writer, share: StoredShare, stage: Stage): Promise<void> {
    if (stage === 'untouched') return;
    const rows = await this.assessments.ofShare(writer, share.id);
    const decided = rows.filter((row, index) => proposalOf(row) !== null && (stage !== 'half' || index % 2 === 0));
    await this.assessments.decide(
      writer,
      decided.map((row, index) => decisionOn(row, index, share.asOf)),
      LOADER,
    );
    if (stage === 'half' || stage === 'decided' || decided.length < rows.length) return;
    await this.shares.submit(writer, share.id, share.version, LOADER, null);
    const version = share.version + 1;
    if (stage === 'accepted') await this.shares.accept(writer, share.id, version, LOADER.name);
    const answer = { by: LOADER.name, reason: RETURNED, deadline: share.deadline };
    if (stage === 'returned') await this.shares.return(writer, share.id, version, answer);
  }
}

function decisionOn(row: StoredAssessment, index: number, asOf: string): DecisionToStore {
  const proposed = proposalOf(row) ?? 1;
  const isDiffering = index % DIFFERS_EVERY === DIFFERS_EVERY - 1;
  const group = isDiffering ? (proposed === 2 ? 1 : 2) : proposed;
  const solution = solutionOfGroup[group];
  return {
    id: row.id,
    version: row.version,
    group,
    reason: isDiffering ? REASON : null,
    solution,
    solutionNote: null,
    solutionDueOn: solution === 'keep' ? null : addMonths(asOf, 21),
  };
}
