import { dayInVietnam } from '@commune/kernel';
import type { IssuingBody } from '@commune/platform/documents';
import { periodName, type EvaluationPeriod } from '../domain/index.js';
import { totalOf, type ScoreState } from '../scorecards/scorecard-calculation.js';
import { shownPoints } from '../scorecards/scorecard-view.js';
import type { UnitCard } from '../scorecards/unit-cards.js';
import type { TrackingFormData } from './tracking-form.js';

const withoutPoints: Readonly<Record<ScoreState, string | null>> = {
  scored: null,
  not_scored: null,
  insufficient_data: 'Không đủ dữ liệu: trong kỳ không có công việc được giao',
  absent: 'Nghỉ cả kỳ, không tính điểm',
};

const hundredths = (value: number | null): number | null => value && Math.round(value * 100) / 100;

/** A card as its form has it; the superior's part only once it is confirmed. */
export function trackingFormData(
  { person, card, set, scored }: UnitCard,
  { key }: EvaluationPeriod,
  issuer: IssuingBody,
): TrackingFormData {
  const isConfirmed = card?.state === 'confirmed';
  const general = isConfirmed ? (card.generalPoints ?? null) : null;
  return {
    issuer,
    periodName: periodName(key),
    fullName: person.fullName,
    positionTitle: person.positionTitle,
    officeName: person.officeName,
    groups: set.groups,
    selfPoints: new Map(card?.selfPoints?.map(({ code, points }) => [code, points])),
    selfTotal: card?.selfPoints ? shownPoints(totalOf(card.selfPoints)) : null,
    generalTotal: general && shownPoints(totalOf(general)),
    resultPoints: hundredths(scored.state === 'absent' ? null : scored.score.resultPoints),
    points: scored.score.points,
    withoutPoints: isConfirmed ? withoutPoints[scored.state] : null,
    strengths: card?.strengths ?? null,
    weaknesses: card?.weaknesses ?? null,
    comment: card?.comment ?? null,
    selfScoredOn: dayInVietnam(card?.selfScoredAt ?? null),
    confirmedOn: isConfirmed ? dayInVietnam(card.confirmedAt) : null,
    confirmedByName: isConfirmed ? card.confirmedByName : null,
  };
}
