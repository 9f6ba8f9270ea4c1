import { Injectable } from '@nestjs/common';
import { actorId, Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { brokenConstraint, invalid, notFound, pageOf, pageSizes, Refusal } from '@commune/platform/http';
import type { Unit } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { decimalText, periodName, periodOf, quarterBefore, type EvaluationPeriod } from '../domain/index.js';
import { IndicatorCardSheets } from './indicator-card-sheets.js';
import type {
  IndicatorCardListQuery,
  IndicatorCardPage,
  IndicatorCardView,
  IndicatorDecision,
} from './indicator-cards.dto.js';
import { IndicatorDesk, type IndicatorCard } from './indicator-desk.js';
import { IndicatorUnits } from './indicator-units.js';
import { IndicatorValuesRepository, type IndicatorValue } from './indicator-values.repository.js';

const ONCE = 'indicator_value_after';

/** What a commune's leaders are measured by, from the system's own figures and from people's word where they say otherwise. */
@Injectable()
export class IndicatorCardsService {
  constructor(
    private readonly database: Database,
    private readonly units: IndicatorUnits,
    private readonly desk: IndicatorDesk,
    private readonly sheets: IndicatorCardSheets,
    private readonly values: IndicatorValuesRepository,
  ) {}

  async list(scope: AccessScope, query: IndicatorCardListQuery): Promise<IndicatorCardPage> {
    const period = periodFor(query.period);
    const units = await this.units.reached(scope, query.unitId, query.q);
    const { offset, pageSize } = pageSizes(query);
    const shown = units.slice(offset, offset + pageSize);
    const items = await this.database.read(scope, (reader) => this.sheets.summaries(reader, shown, period));
    return { ...pageOf(items, units.length, query), items, period: period.key, periodName: periodName(period.key) };
  }

  async get(scope: AccessScope, unitId: string, period?: string): Promise<IndicatorCardView> {
    const unit = await this.unit(scope, unitId);
    return this.database.read(scope, (reader) => this.view(scope, reader, unit, periodFor(period)));
  }

  /** A word that names the one it replaces: of two at once the second is told. */
  async decide(scope: AccessScope, unitId: string, decision: IndicatorDecision): Promise<IndicatorCardView> {
    const unit = await this.unit(scope, unitId);
    const period = periodFor(decision.period);
    try {
      return await this.database.write({ ...scope, reason: decision.reason }, async (writer) => {
        if (!(await this.units.mayDecide(writer, scope, unitId))) throw ownIndicator();
        if (period.from > today()) throw invalid([toCome]);
        const [card] = await this.desk.cards(writer, [unitId], period);
        if (!card) throw notFound('xã, phường');
        await this.values.insert(writer, valueOf(scope, card, period, decision));
        return this.view(scope, writer, unit, period);
      });
    } catch (error) {
      if (brokenConstraint(error) === ONCE) throw decidedSince();
      throw error;
    }
  }

  private async unit(scope: AccessScope, unitId: string): Promise<Unit> {
    const unit = await this.units.find(scope, unitId);
    if (!unit) throw notFound('xã, phường');
    return unit;
  }

  private async view(
    scope: AccessScope,
    reader: Reader,
    unit: Unit,
    period: EvaluationPeriod,
  ): Promise<IndicatorCardView> {
    const card = await this.sheets.view(reader, unit, period);
    if (!card) throw notFound('xã, phường');
    return { ...card, mayDecide: !card.isClosed && (await this.units.mayDecide(reader, scope, unit.id)) };
  }
}

const periodFor = (key = quarterBefore(today())): EvaluationPeriod => periodOf(key);

function valueOf(
  scope: AccessScope,
  { set, lines, words, figures, unitId }: IndicatorCard,
  { key }: EvaluationPeriod,
  { criterionCode, value, reason, replaces }: IndicatorDecision,
): IndicatorValue {
  const criterion = set.groups.flatMap(({ criteria }) => criteria).find(({ code }) => code === criterionCode);
  if (!criterion) throw invalid([unknown]);
  if (value !== null && value > criterion.maximum) throw invalid([beyond]);
  if ((words.get(criterionCode)?.id ?? null) !== replaces) throw decidedSince();
  const computed = lines.find(({ code }) => code === criterionCode)?.computed ?? null;
  const figure = criterion.figure ? figures.get(criterion.figure.code) : undefined;
  return {
    ...{ id: uuid(), unitId, period: key, criteriaSetId: set.id, criterionCode, reason, replaces },
    valueHundredths: value === null ? null : Math.round(value * 100),
    computedHundredths: computed && Math.round(Number(decimalText(computed, 2)) * 100),
    figureCode: criterion.figure?.code ?? null,
    figureAccount: figure?.account ?? null,
    figureAsOf: figure?.asOf ?? null,
    ...{ decidedById: actorId(scope), decidedBy: scope.actor.name },
  };
}

const unknown = {
  pointer: '/criterionCode',
  code: 'evaluation.criterion-unknown',
  message: 'Không có tiêu chí này trong bộ tiêu chí.',
};
const beyond = {
  pointer: '/value',
  code: 'evaluation.points-outside',
  message: 'Giá trị phải từ 0 đến mức tối đa của tiêu chí.',
};
const toCome = { pointer: '/period', code: 'evaluation.period-to-come', message: 'Kỳ này chưa bắt đầu.' };

function ownIndicator(): Refusal {
  const message = 'Giá trị của tiêu chí do cấp tỉnh ghi: không ai tự ghi tiêu chí mà mình được đánh giá.';
  return new Refusal('forbidden', 'evaluation.own-indicator', message);
}

function decidedSince(): Refusal {
  const message = 'Tiêu chí này vừa có người ghi giá trị khác. Tải lại để xem rồi ghi lại nếu cần.';
  return new Refusal('conflict', 'evaluation.indicator-decided-since', message);
}
