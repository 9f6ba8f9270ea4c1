import type { CalendarDate } from '@commune/kernel';

/** A decision on discipline, as the roster's history of a person tells it. */
export interface DisciplineDecision {
  /** The same for a Party and a State decision on one and the same act. */
  readonly actId: string;
  readonly effectiveOn: CalendarDate;
  readonly isParty: boolean;
  /** Degradation, or a violation in public duty (Đ11.3a); other acts do not decide a rating. */
  readonly concernsDuty: boolean;
  /** Where the act was done (Đ11.3c, d). */
  readonly unitId: string;
  /** The year in which the act alone, before any decision, made the rating a failure (Đ11.3b). */
  readonly alreadyFailedIn: number | null;
}

export interface CountedDiscipline {
  readonly decision: DisciplineDecision;
  readonly counts: boolean;
  readonly reason: string;
}

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/**
 * Which decisions make the rating of a year a failure (ND 335 Đ11.3): of several on one act the first one only; none on
 * an act that has made a failure before its decision; at the unit where the act was done.
 */
export function disciplineInYear(
  decisions: readonly DisciplineDecision[],
  year: number,
  ratedByUnitId: string,
): CountedDiscipline[] {
  return decisions
    .filter(({ effectiveOn }) => yearOf(effectiveOn) === year)
    .map((decision) => {
      const reason = reasonNotToCount(decision, decisions, year, ratedByUnitId);
      return { decision, counts: reason === null, reason: reason ?? 'Tính vào năm có quyết định (Điều 11.3a)' };
    });
}

function reasonNotToCount(
  decision: DisciplineDecision,
  all: readonly DisciplineDecision[],
  year: number,
  ratedByUnitId: string,
): string | null {
  if (!decision.concernsDuty) return 'Không liên quan suy thoái hoặc hoạt động công vụ (Điều 11.3a)';
  if (decision.alreadyFailedIn !== null && decision.alreadyFailedIn < year) {
    return `Hành vi đã làm căn cứ xếp loại năm ${decision.alreadyFailedIn} (Điều 11.3b)`;
  }
  const earlier = all.find((one) => one.actId === decision.actId && yearOf(one.effectiveOn) < year);
  if (earlier) return `Cùng hành vi đã tính năm ${yearOf(earlier.effectiveOn)} (Điều 11.3a)`;
  return decision.unitId === ratedByUnitId ? null : 'Tính cho tổ chức nơi xảy ra hành vi (Điều 11.3c, d)';
}
