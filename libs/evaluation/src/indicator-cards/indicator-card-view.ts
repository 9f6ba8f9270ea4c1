import type { Figures, FigureValue } from '@commune/platform/figures';
import {
  decimalText,
  exact,
  periodName,
  type Criterion,
  type EvaluationPeriod,
  type ExactNumber,
  type IndicatorLine,
} from '../domain/index.js';
import type { IndicatorCard } from './indicator-desk.js';
import type {
  IndicatorCardSummary,
  IndicatorCardView,
  IndicatorCriterion,
  IndicatorFigure,
  IndicatorWord,
} from './indicator-cards.dto.js';
import type { StoredIndicatorValue } from './indicator-values.repository.js';

const PLACES = 2;
const shown = (value: ExactNumber | null): number | null => value && Number(decimalText(value, PLACES));
const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

export function summaryOf(card: IndicatorCard, unitName: string, isClosed: boolean): IndicatorCardSummary {
  const { score, lines, decimals } = card;
  const count = (wanted: IndicatorLine['origin']): number => lines.filter(({ origin }) => origin === wanted).length;
  return {
    id: card.unitId,
    unitName,
    isClosed,
    points: score.points && Number(decimalText(score.points, decimals)),
    level: score.level,
    criteria: lines.length,
    fromFigures: count('figure'),
    decided: count('decided'),
    missing: [...score.missing],
  };
}

export function summaryOfKept(card: IndicatorCardView): IndicatorCardSummary {
  const { id, unitName, points: total, level, criteria, fromFigures, decided, missing, isClosed } = card;
  return { id, unitName, points: total, level, criteria, fromFigures, decided, missing, isClosed };
}

interface Beside {
  readonly unitName: string;
  readonly period: EvaluationPeriod;
  readonly figures: Figures;
  readonly words: readonly StoredIndicatorValue[];
  readonly isClosed: boolean;
}

/** Whether the reader may decide is said by whoever knows them. */
export function cardView(
  card: IndicatorCard,
  { unitName, period, figures, words, isClosed }: Beside,
): IndicatorCardView {
  const { set } = card;
  const lines = new Map(card.lines.map((line) => [line.code, line]));
  return {
    ...summaryOf(card, unitName, isClosed),
    ...{ period: period.key, periodName: periodName(period.key), mayDecide: false },
    ...{ criteriaSetId: set.id, criteriaSetName: set.name, source: set.source },
    groups: set.groups.map(({ code, name, weight, criteria }) => ({
      ...{ code, name, weight: weight ?? 0 },
      criteria: criteria.flatMap((criterion) => {
        const line = lines.get(criterion.code);
        return line ? [criterionOf(criterion, line, card, figures)] : [];
      }),
    })),
    steps: card.score.steps.map((step) => ({ ...step })),
    words: words.filter(({ criteriaSetId }) => criteriaSetId === set.id).map(wordOf),
  };
}

function criterionOf(
  { code, name, maximum, figure }: Criterion,
  { computed, value, origin }: IndicatorLine,
  card: IndicatorCard,
  figures: Figures,
): IndicatorCriterion {
  const word = card.words.get(code);
  return {
    ...{ code, name, maximum, origin },
    figure: figure ? figureOf(figure.code, card.figures.get(figure.code), figures) : null,
    computed: shown(computed),
    decided: word ? wordOf(word) : null,
    value: shown(value),
  };
}

/** A figure that no module offers any more keeps its code: the criterion is then scored by hand. */
function figureOf(code: string, value: FigureValue | undefined, figures: Figures): IndicatorFigure {
  const { name = code, measure = 'count', explanation = '–', source = '–' } = figures.find(code) ?? {};
  return {
    ...{ code, name, measure, explanation, source },
    value: value ? shown(exact(value.numerator, value.denominator)) : null,
    account: value?.account ?? null,
    asOf: value?.asOf ?? null,
    link: value?.link ?? null,
  };
}

const wordOf = (word: StoredIndicatorValue): IndicatorWord => ({
  ...{ id: word.id, criterionCode: word.criterionCode, reason: word.reason, decidedBy: word.decidedBy },
  value: points(word.valueHundredths),
  computed: points(word.computedHundredths),
  decidedAt: word.decidedAt.toISOString(),
});
