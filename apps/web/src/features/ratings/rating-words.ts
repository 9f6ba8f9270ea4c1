import type { RatingRow, RatingRoundView } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const levels = ['excellent', 'good', 'satisfactory', 'unsatisfactory'] as const;
export const ratings = [...levels, 'not_rated'] as const;
export const duties = ['head', 'deputy', 'office_head', 'office_deputy', 'staff'] as const;
export const roundStates = ['forms', 'opinions', 'published', 'frozen'] as const;

const levelKinds: Readonly<Record<string, StatusKind>> = {
  excellent: 'good',
  good: 'good',
  satisfactory: 'info',
  unsatisfactory: 'late',
};
export const levelKind = (level: string): StatusKind => levelKinds[level] ?? 'idle';

const roundKinds: Readonly<Record<string, StatusKind>> = {
  forms: 'info',
  opinions: 'info',
  published: 'good',
  frozen: 'closed',
};
export const roundKind = ({ state, isOverdue }: Pick<RatingRoundView, 'state' | 'isOverdue'>): StatusKind =>
  isOverdue ? 'late' : (roundKinds[state] ?? 'idle');

type Told = Pick<
  RatingRow,
  'roundState' | 'selfLevel' | 'proposed' | 'level' | 'needsPartyOpinion' | 'hasPartyOpinion' | 'openRequestDueOn'
>;
export type Missing = 'self' | 'points' | 'opinion' | 'decision' | 'answer';

/** What a row of a round still waits for, in the order of the procedure (ND 335 Đ21, Đ22). */
export const missingOf = (row: Told): Missing[] => [
  ...(row.roundState === 'forms' && row.selfLevel === null ? (['self'] as const) : []),
  ...(row.level === null && row.proposed === null ? (['points'] as const) : []),
  ...(row.level === null && row.needsPartyOpinion && !row.hasPartyOpinion ? (['opinion'] as const) : []),
  ...(row.roundState === 'opinions' && row.level === null ? (['decision'] as const) : []),
  ...(row.openRequestDueOn === null ? [] : (['answer'] as const)),
];

export type Conflict = 'departs' | 'self-higher' | 'self-lower';

/** Where those who judge differ: worth a look before and after the decision. */
export const conflictsOf = (row: Pick<RatingRow, 'departs' | 'selfLevel' | 'proposed'>): Conflict[] => {
  const rank = (level: string | null): number => levels.findIndex((one) => one === level);
  const [self, proposed] = [rank(row.selfLevel), rank(row.proposed)];
  const differs = self >= 0 && proposed >= 0 && self !== proposed;
  return [
    ...(row.departs ? (['departs'] as const) : []),
    ...(differs ? [self < proposed ? ('self-higher' as const) : ('self-lower' as const)] : []),
  ];
};

export const requestKind = ({ state, isOverdue }: { state: string; isOverdue: boolean }): StatusKind =>
  state === 'answered' ? 'good' : isOverdue ? 'late' : 'due';
