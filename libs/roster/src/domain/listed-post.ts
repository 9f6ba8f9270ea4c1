import type { CalendarDate } from '@commune/kernel';

/** What the record knows of somebody's posts when a list comes. */
export interface KnownPosts {
  /** The first day of the present post; null for whoever holds none. */
  readonly heldSince: CalendarDate | null;
  /** The last day of all earlier posts; null where there were none. */
  readonly earlierUntil: CalendarDate | null;
}

/** The post that a list tells. */
export interface ListedPost {
  /** In the unit, bloc and office of the present post. */
  readonly isInSamePlace: boolean;
  readonly since: CalendarDate;
  /** False where the list leaves the day out. */
  readonly saysSince: boolean;
}

/**
 * - `taken`: the post is stored as listed.
 * - `day-kept`: it is, but begins when it is known to: another post was held on the day listed.
 * - `known-to-have-left`: the person left on the day of the list or after it; nothing of it is new.
 * - `not-returned`: the person had left before the list, which tells no post taken since.
 * - `elsewhere-then`: the list has another place begin before the post did in which the person is known to be.
 */
export type ListedPostRuling = 'taken' | 'day-kept' | 'known-to-have-left' | 'not-returned' | 'elsewhere-then';

/** What becomes of a listed post: two posts of a person never overlap, and a list undoes no leaving and no transfer. */
export function judgeListedPost(known: KnownPosts, listed: ListedPost, asOf: CalendarDate): ListedPostRuling {
  const { heldSince, earlierUntil } = known;
  const { isInSamePlace, since, saysSince } = listed;
  const isAfterEarlier = earlierUntil === null || since > earlierUntil;
  if (heldSince !== null) {
    if (since >= heldSince) return 'taken';
    if (!isInSamePlace) return 'elsewhere-then';
    return isAfterEarlier ? 'taken' : 'day-kept';
  }
  if (earlierUntil === null) return 'taken';
  if (asOf <= earlierUntil) return 'known-to-have-left';
  return saysSince && isAfterEarlier ? 'taken' : 'not-returned';
}
