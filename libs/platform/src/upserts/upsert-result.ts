import type { Violation } from '@commune/kernel';
import type { UpsertCounts, UpsertItemResult } from './upserts.dto.js';

/** What became of one item: written or as it was, out of the sender's reach, or wrong. */
export type JudgedUpsert =
  | { readonly outcome: 'create' | 'update' | 'unchanged' | 'outside' }
  | { readonly outcome: 'faulty'; readonly violations: readonly Violation[] };

const outcomes = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  outside: 'refused',
  faulty: 'refused',
} as const;

/** `outside`: what is told of an item that the sender doesn't reach. */
export function upsertItemResult(judged: JudgedUpsert, outside: Violation): UpsertItemResult {
  const violations = judged.outcome === 'faulty' ? judged.violations : judged.outcome === 'outside' ? [outside] : [];
  return {
    outcome: outcomes[judged.outcome],
    errors: violations.map(({ pointer, code, message }) => ({ pointer, code, message })),
  };
}

export function upsertResult<Item extends Pick<UpsertItemResult, 'outcome'>>(
  dryRun: boolean,
  items: Item[],
): UpsertCounts & { items: Item[] } {
  const count = (wanted: string): number => items.filter(({ outcome }) => outcome === wanted).length;
  return {
    dryRun,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    items,
  };
}
