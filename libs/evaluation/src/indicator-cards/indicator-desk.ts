import { Injectable } from '@nestjs/common';
import { today, type Reader } from '@commune/platform/database';
import { Figures, type FigureValue } from '@commune/platform/figures';
import { Refusal } from '@commune/platform/http';
import { CriteriaSetsInForce, type StoredCriteriaSet } from '../criteria-sets/criteria-sets-in-force.js';
import {
  dayOfRules,
  exact,
  fromHundredths,
  indicatorLines,
  setScore,
  type EvaluationPeriod,
  type IndicatorLine,
  type SetScore,
} from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { IndicatorValuesRepository, type StoredIndicatorValue } from './indicator-values.repository.js';

/** All that is known of one commune in a period, computed from what is there now. */
export interface IndicatorCard {
  readonly unitId: string;
  readonly set: StoredCriteriaSet;
  readonly lines: readonly IndicatorLine[];
  readonly score: SetScore;
  readonly decimals: number;
  /** By code of the figure. */
  readonly figures: ReadonlyMap<string, FigureValue>;
  /** The last word on each criterion. */
  readonly words: ReadonlyMap<string, StoredIndicatorValue>;
}

/** Puts the cards of communes together: the set in force, the figures that it names, and what people say. */
@Injectable()
export class IndicatorDesk {
  constructor(
    private readonly sets: CriteriaSetsInForce,
    private readonly figures: Figures,
    private readonly values: IndicatorValuesRepository,
    private readonly rules: RulesInForce,
  ) {}

  /** Of communes of one province, which are scored by one set. */
  async cards(reader: Reader, unitIds: readonly string[], period: EvaluationPeriod): Promise<IndicatorCard[]> {
    const cards = await this.cardsIfAny(reader, unitIds, period);
    if (cards.length < unitIds.length) throw noSet();
    return cards;
  }

  /** None where no set is in force in the period. */
  async cardsIfAny(reader: Reader, unitIds: readonly string[], period: EvaluationPeriod): Promise<IndicatorCard[]> {
    const [first] = unitIds;
    const day = dayOfRules(period, today());
    const set = first === undefined ? null : await this.sets.on(reader, first, 'cadre', day);
    if (!set) return [];
    const { decimals } = await this.rules.on(reader, day);
    const figures = await this.valuesOf(reader, set, unitIds, period);
    const words = await this.values.lastOf(reader, unitIds, period.key);
    return unitIds.map((unitId) => {
      const own = words.filter((word) => word.unitId === unitId && word.criteriaSetId === set.id);
      return cardOf({ unitId, set, decimals, figures: figuresOf(figures, unitId), own });
    });
  }

  private async valuesOf(
    reader: Reader,
    set: StoredCriteriaSet,
    unitIds: readonly string[],
    { from, to }: EvaluationPeriod,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, FigureValue>>> {
    const codes = set.groups.flatMap(({ criteria }) => criteria.flatMap(({ figure }) => figure?.code ?? []));
    const found = new Map<string, ReadonlyMap<string, FigureValue>>();
    for (const code of new Set(codes)) {
      const source = this.figures.find(code);
      if (source) found.set(code, await source.of(reader, unitIds, { from, to }));
    }
    return found;
  }
}

function figuresOf(
  found: ReadonlyMap<string, ReadonlyMap<string, FigureValue>>,
  unitId: string,
): ReadonlyMap<string, FigureValue> {
  return new Map(
    [...found].flatMap(([code, values]) => {
      const value = values.get(unitId);
      return value ? [[code, value] as const] : [];
    }),
  );
}

function cardOf({
  own,
  ...known
}: Pick<IndicatorCard, 'unitId' | 'set' | 'decimals' | 'figures'> & {
  readonly own: readonly StoredIndicatorValue[];
}): IndicatorCard {
  const { set, decimals, figures } = known;
  const words = new Map(own.map((word) => [word.criterionCode, word]));
  const decided = own.flatMap(({ criterionCode, valueHundredths }) =>
    valueHundredths === null ? [] : [[criterionCode, fromHundredths(valueHundredths)] as const],
  );
  const amounts = [...figures].map(([code, value]) => [code, exact(value.numerator, value.denominator)] as const);
  const lines = indicatorLines(set, new Map(amounts), new Map(decided));
  const values = new Map(lines.flatMap(({ code, value }) => (value ? [[code, value] as const] : [])));
  return { ...known, lines, words, score: setScore('cadre', set, values, set.source, decimals) };
}

function noSet(): Refusal {
  const message = 'Kỳ này chưa có bộ tiêu chí cán bộ lãnh đạo, quản lý cấp xã nào có hiệu lực.';
  return new Refusal('conflict', 'evaluation.set-none', message);
}
