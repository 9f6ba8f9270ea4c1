import { addDays, daysBetween, type CalendarDate } from '@commune/kernel';
import { absenceKinds } from './record-part-codes.js';

export interface DatedSpan {
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface DatedAbsence extends DatedSpan {
  readonly kindCode: string;
}

const counting = new Set(absenceKinds.filter(({ counts }) => counts).map(({ code }) => code));

/**
 * Days between two days, both included, on which the person held a post and was not absent. Kinds of absence that go
 * on counting as work (study, secondment) take nothing away. NĐ 335/2025 Đ19 (averages over the time actually worked).
 */
export function daysWorked(
  from: CalendarDate,
  to: CalendarDate,
  postings: readonly DatedSpan[],
  absences: readonly DatedAbsence[],
): number {
  const held = joined(postings.flatMap((posting) => within(posting, from, to)));
  const away = joined(
    absences.filter(({ kindCode }) => !counting.has(kindCode)).flatMap((absence) => within(absence, from, to)),
  );
  const absent = held.flatMap((post) => away.flatMap((absence) => within(absence, post.startedOn, post.endedOn)));
  return total(held) - total(absent);
}

interface Span {
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate;
}

function within({ startedOn, endedOn }: DatedSpan, from: CalendarDate, to: CalendarDate): Span[] {
  const first = startedOn > from ? startedOn : from;
  const last = endedOn === null || endedOn > to ? to : endedOn;
  return first <= last ? [{ startedOn: first, endedOn: last }] : [];
}

/** Spans that touch or overlap as one, so that no day counts twice. */
function joined(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((left, right) => (left.startedOn < right.startedOn ? -1 : 1));
  return ordered.reduce<Span[]>((all, span) => {
    const last = all.at(-1);
    if (!last || span.startedOn > addDays(last.endedOn, 1)) return [...all, span];
    const endedOn = span.endedOn > last.endedOn ? span.endedOn : last.endedOn;
    return [...all.slice(0, -1), { startedOn: last.startedOn, endedOn }];
  }, []);
}

function total(spans: readonly Span[]): number {
  return spans.reduce((sum, { startedOn, endedOn }) => sum + daysBetween(startedOn, endedOn) + 1, 0);
}
