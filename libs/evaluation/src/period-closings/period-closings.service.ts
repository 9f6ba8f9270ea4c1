import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { Jobs, type JobView } from '@commune/platform/jobs';
import { v7 as uuid } from 'uuid';
import { formatNumber } from '@commune/kernel';
import { periodName, periodOf, type EvaluationPeriod } from '../domain/index.js';
import { notTracked } from '../scorecards/scorecard-refusals.js';
import { ScoringBasis } from '../scorecards/scoring-basis.js';
import { PERIOD_CLOSING } from './period-closing-job.js';
import type {
  PeriodClosingRequest,
  PeriodClosings,
  ScoringProgress,
  ScoringProgressQuery,
} from './period-closings.dto.js';
import { PeriodClosingsRepository, type StoredClosing, type UnconfirmedPerson } from './period-closings.repository.js';

/** Of those without confirmed cards so many stand in a refusal; the others are counted. */
const TOLD_BY_NAME = 5;

/** Closing a month or quarter for a province or a unit: asked for here, done by the job. */
@Injectable()
export class PeriodClosingsService {
  constructor(
    private readonly database: Database,
    private readonly closings: PeriodClosingsRepository,
    private readonly jobs: Jobs,
    private readonly basis: ScoringBasis,
  ) {}

  async list(scope: AccessScope, period: string | undefined): Promise<PeriodClosings> {
    const found = await this.database.read(scope, (reader) => this.closings.list(reader, period ?? null));
    return {
      items: found.map(({ jobId: _job, version: _version, ...told }) => ({
        ...told,
        periodName: periodName(told.period),
      })),
    };
  }

  async progress(scope: AccessScope, { unitId, bloc, period: key }: ScoringProgressQuery): Promise<ScoringProgress> {
    const period = periodOf(key);
    return this.database.read(scope, async (reader) => {
      const cards = await this.basis.cardsOf(reader, period);
      const items = await this.closings.progress(reader, { unitId, bloc }, period, cards);
      const isOver = period.to < today();
      const mayClose = isOver && items.some(({ isClosed }) => !isClosed) && mayCloseAt(scope, unitId, bloc);
      const allowedActions = mayClose ? ['closePeriod'] : [];
      return { period: key, periodName: periodName(key), items, allowedActions };
    });
  }

  async start(scope: AccessScope, request: PeriodClosingRequest): Promise<JobView> {
    const { unitId, bloc, period: key } = request;
    if (!mayCloseAt(scope, unitId, bloc)) throw notFound('đơn vị');
    const period = periodOf(key);
    if (period.to >= today()) throw notOver(key);
    return this.database.write(scope, async (writer) => {
      await this.refuse(writer, period, request);
      const closing = { id: uuid(), unitId, bloc, period: key, startedByName: scope.actor.name };
      if (!(await this.closings.insert(writer, closing))) return this.again(writer, scope, request);
      return this.run(writer, scope, closing.id, key);
    });
  }

  private async refuse(reader: Reader, period: EvaluationPeriod, request: PeriodClosingRequest): Promise<void> {
    const tracked = await this.basis.tracked(reader, period);
    if (tracked === 'quarter' && period.kind === 'month') throw notTracked(period.key);
    if (request.acceptUnscored) return;
    const cards = await this.basis.cardsOf(reader, period);
    const unconfirmed = await this.closings.unconfirmed(reader, request, period, cards, TOLD_BY_NAME);
    const [first] = unconfirmed;
    if (first) throw peopleUnscored(period.key, unconfirmed, first.total);
  }

  /** One wins and the other is told; a closing whose job has failed is taken up again. */
  private async again(writer: Writer, scope: AccessScope, { unitId, bloc, period }: PeriodClosingRequest) {
    const closing = await this.closings.findOf(writer, unitId, bloc, period);
    if (!closing || closing.state === 'closed' || !(await this.hasFailed(writer, scope, closing))) {
      throw alreadyBegun(period, closing);
    }
    return this.run(writer, scope, closing.id, period);
  }

  private async hasFailed(reader: Reader, scope: AccessScope, { jobId }: StoredClosing): Promise<boolean> {
    const job = jobId === null ? undefined : await this.jobs.find(reader, scope, jobId);
    return job?.state === 'failed' || job?.state === 'cancelled';
  }

  private async run(writer: Writer, scope: AccessScope, closingId: string, period: string): Promise<JobView> {
    const about = { subject: periodName(period), link: '/khoa-ky-danh-gia' };
    const job = await this.jobs.start(writer, scope, PERIOD_CLOSING, { closingId }, about);
    await this.closings.runsAs(writer, closingId, job.id);
    return job;
  }
}

const mayCloseAt = (scope: AccessScope, unitId: string, bloc: string): boolean =>
  scope.allows('closePeriod', { unitId, bloc, officeId: '', personId: '' });

function notOver(key: string): Refusal {
  const message = `Kỳ ${periodName(key)} chưa kết thúc. Khóa từ ngày sau ngày cuối của kỳ.`;
  return new Refusal('conflict', 'evaluation.period-not-over', message);
}

function peopleUnscored(key: string, named: readonly UnconfirmedPerson[], total: number): Refusal {
  const names = named.map(({ fullName, unitName }) => `${fullName} (${unitName})`).join(', ');
  const others = total > named.length ? ` và ${formatNumber(total - named.length)} người khác` : '';
  const message = `Còn ${formatNumber(total)} người chưa được xác nhận đủ phiếu của ${periodName(key)}: ${names}${others}. Xác nhận nốt ở Chấm điểm tháng, quý; hoặc đồng ý khóa cả khi còn người chưa có điểm: phiếu chưa xác nhận khi đó không có điểm.`;
  return new Refusal('conflict', 'evaluation.people-unscored', message);
}

function alreadyBegun(key: string, closing: StoredClosing | undefined): Refusal {
  const who = closing ? ` ${closing.startedByName} đã bắt đầu lúc ${closing.startedAt}.` : '';
  const message = `Kỳ ${periodName(key)} của đơn vị này đã khóa hoặc đang khóa.${who}`;
  return new Refusal('conflict', 'evaluation.closing-already', message);
}
