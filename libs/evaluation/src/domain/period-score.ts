import type { EvaluationRules } from './evaluation-rules.js';
import { meanOf, ONE, plus, shownNumber, shownPercent, smallerOf, times, type ExactNumber } from './exact-number.js';
import type { ExplanationStep } from './explanation.js';
import { factorValue, type LeaderFactors } from './leader-factors.js';
import { workRatios, workTotals, type WorkCredit, type WorkItem, type WorkTotals } from './work-credit.js';

export interface PeriodInput {
  /** Points of the general criteria, already within their maxima. */
  readonly generalPoints: ExactNumber;
  readonly items: readonly WorkItem[];
  /** For officials who lead; null for those who don't. */
  readonly leaderFactors: LeaderFactors | null;
}

export interface ScoredPeriod {
  readonly state: 'scored';
  readonly credits: readonly WorkCredit[];
  readonly a: ExactNumber;
  readonly b: ExactNumber;
  readonly c: ExactNumber;
  /** As the formula gives it, above 1 too where extra work was done. */
  readonly uncappedResult: ExactNumber;
  /** KQ, from 0 to 1. */
  readonly result: ExactNumber;
  readonly resultPoints: ExactNumber;
  readonly generalPoints: ExactNumber;
  readonly points: ExactNumber;
  readonly steps: readonly ExplanationStep[];
}

/** Nothing was assigned: there are no points, least of all full ones. */
export interface UnscoredPeriod {
  readonly state: 'insufficient_data';
  readonly credits: readonly WorkCredit[];
  readonly generalPoints: ExactNumber;
  readonly steps: readonly ExplanationStep[];
}

export type PeriodScore = ScoredPeriod | UnscoredPeriod;

/** The points of a month or quarter (ND 335 Đ14–17). */
export function periodScore(input: PeriodInput, rules: EvaluationRules): PeriodScore {
  const totals = workTotals(input.items, rules);
  const ratios = workRatios(totals);
  const generalPoints = smallerOf(input.generalPoints, rules.generalMaximum);
  if (!ratios) return { state: 'insufficient_data', credits: totals.credits, generalPoints, steps: [nothingAssigned] };
  const factors = factorsOf(ratios, input.leaderFactors);
  const uncappedResult = meanOf(factors.map(({ ratio }) => ratio));
  const capped = rules.cappedAt === 'factor' ? factors.map(({ ratio }) => smallerOf(ratio, ONE)) : [uncappedResult];
  const result = smallerOf(meanOf(capped), ONE);
  const resultPoints = times(result, rules.resultMaximum);
  const points = plus(generalPoints, resultPoints);
  const numbers = { uncappedResult, result, resultPoints, generalPoints, points };
  return {
    state: 'scored',
    credits: totals.credits,
    ...ratios,
    ...numbers,
    // Worded where somebody reads them: tables show the points only.
    get steps() {
      return stepsOf(totals, factors, numbers, rules);
    },
  };
}

interface Factor {
  readonly code: string;
  readonly name: string;
  readonly ratio: ExactNumber;
  readonly source: string;
}

function factorsOf(ratios: { a: ExactNumber; b: ExactNumber; c: ExactNumber }, leader: LeaderFactors | null): Factor[] {
  const work = [
    { code: 'a', name: 'Số lượng', ratio: ratios.a, source: 'Nghị định 335/2025/NĐ-CP Điều 14.2a' },
    { code: 'b', name: 'Chất lượng', ratio: ratios.b, source: 'Nghị định 335/2025/NĐ-CP Điều 14.2b' },
    { code: 'c', name: 'Tiến độ', ratio: ratios.c, source: 'Nghị định 335/2025/NĐ-CP Điều 14.2c' },
  ];
  if (!leader) return work;
  return [
    ...work,
    {
      code: 'd',
      name: 'Kết quả hoạt động của đơn vị, lĩnh vực phụ trách',
      ratio: factorValue(leader.unitResults),
      source: 'Nghị định 335/2025/NĐ-CP Điều 15.3a',
    },
    {
      code: 'đ',
      name: 'Khả năng tổ chức triển khai nhiệm vụ',
      ratio: factorValue(leader.organising),
      source: 'Nghị định 335/2025/NĐ-CP Điều 15.3b',
    },
    {
      code: 'e',
      name: 'Năng lực tập hợp, đoàn kết',
      ratio: factorValue(leader.unity),
      source: 'Nghị định 335/2025/NĐ-CP Điều 15.3c',
    },
  ];
}

const nothingAssigned: ExplanationStep = {
  code: 'insufficient-data',
  name: 'Không đủ dữ liệu',
  formula:
    'Tổng nhiệm vụ được giao ban đầu trong kỳ bằng 0: không có điểm kết quả, kỳ này không tính vào điểm trung bình',
  source: 'Nghị định 335/2025/NĐ-CP Điều 14.1; cách hiểu của hệ thống khi mẫu số bằng 0',
};

interface Numbers {
  readonly uncappedResult: ExactNumber;
  readonly result: ExactNumber;
  readonly resultPoints: ExactNumber;
  readonly generalPoints: ExactNumber;
  readonly points: ExactNumber;
}

function stepsOf(
  totals: WorkTotals,
  factors: readonly Factor[],
  numbers: Numbers,
  rules: EvaluationRules,
): ExplanationStep[] {
  return [
    {
      code: 'assigned',
      name: 'Tổng nhiệm vụ được giao ban đầu',
      formula: `${shownNumber(totals.assigned)} đơn vị sản phẩm/công việc chuẩn`,
      source: 'Nghị định 335/2025/NĐ-CP Điều 18.1d',
    },
    ...factors.map((factor) => factorStep(factor, totals)),
    resultStep(factors, numbers, rules),
    {
      code: 'result-points',
      name: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ',
      formula: `${shownPercent(numbers.result, 4)} × ${shownNumber(rules.resultMaximum)} = ${shownNumber(numbers.resultPoints, 4)}`,
      source: 'Nghị định 335/2025/NĐ-CP Điều 12.3, Điều 17.1',
    },
    {
      code: 'points',
      name: 'Điểm theo dõi, đánh giá',
      formula: `${shownNumber(numbers.generalPoints)} + ${shownNumber(numbers.resultPoints, 4)} = ${shownNumber(numbers.points, rules.decimals)}`,
      source: 'Nghị định 335/2025/NĐ-CP Điều 17.1',
    },
  ];
}

function factorStep({ code, name, ratio, source }: Factor, totals: WorkTotals): ExplanationStep {
  const done = { a: totals.quantity, b: totals.quality, c: totals.progress }[code];
  const from = done ? `${shownNumber(done)} / ${shownNumber(totals.assigned)} = ` : '';
  return { code: `factor.${code}`, name, formula: `${code} = ${from}${shownPercent(ratio, 4)}`, source };
}

function resultStep(factors: readonly Factor[], numbers: Numbers, rules: EvaluationRules): ExplanationStep {
  const names = factors.map(({ code }) => code).join(' + ');
  const values = factors.map(({ ratio }) => shownPercent(ratio, 4)).join(' + ');
  const count = String(factors.length);
  const whole = `(${names}) / ${count} = (${values}) / ${count} = ${shownPercent(numbers.uncappedResult, 4)}`;
  const each = rules.cappedAt === 'factor' ? ', mỗi yếu tố không quá 100 %' : ', không quá 100 %';
  const isCapped = !isSame(numbers.result, numbers.uncappedResult);
  return {
    code: 'result',
    name: 'Kết quả thực hiện nhiệm vụ',
    formula: isCapped ? `${whole}${each}: ${shownPercent(numbers.result, 4)}` : whole,
    source: factors.length === 3 ? 'Nghị định 335/2025/NĐ-CP Điều 16.1' : 'Nghị định 335/2025/NĐ-CP Điều 16.2',
  };
}

const isSame = (one: ExactNumber, other: ExactNumber): boolean =>
  one.numerator === other.numerator && one.denominator === other.denominator;
