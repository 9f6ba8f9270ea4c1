/** The single facts of a record, by field. */
export type FieldFacts = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Fields of which both records say something, and not the same: somebody chooses. */
export function differingFields(kept: FieldFacts, given: FieldFacts, fields: readonly string[]): string[] {
  return fields.filter(
    (field) =>
      !isEmpty(kept[field]) && !isEmpty(given[field]) && JSON.stringify(kept[field]) !== JSON.stringify(given[field]),
  );
}

/**
 * What changes in the kept record: what it lacks and the other one says, and what was chosen from the other one.
 * A chosen field that the other one leaves empty changes nothing: a merge never loses a fact.
 */
export function mergedFields(
  kept: FieldFacts,
  given: FieldFacts,
  fields: readonly string[],
  chosen: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const taken = fields.filter(
    (field) =>
      !isEmpty(given[field]) &&
      (isEmpty(kept[field]) || (chosen.has(field) && JSON.stringify(kept[field]) !== JSON.stringify(given[field]))),
  );
  return Object.fromEntries(taken.map((field) => [field, given[field]]));
}

/** Steps that are under way in the record that is given up; they are ended first. */
export interface MergeState {
  readonly keptIsInPost: boolean;
  readonly givenIsInPost: boolean;
  readonly givenHasOpenSteps: boolean;
  readonly givenHasOpenCorrection: boolean;
}

export type MergeHindrance = 'merge.keep-who-is-in-post' | 'merge.planned-change-open' | 'merge.correction-open';

/** Why two records can't be merged this way round, or not yet. */
export function mergeHindrances(state: MergeState): MergeHindrance[] {
  return [
    ...(state.givenIsInPost && !state.keptIsInPost ? (['merge.keep-who-is-in-post'] as const) : []),
    ...(state.givenHasOpenSteps ? (['merge.planned-change-open'] as const) : []),
    ...(state.givenHasOpenCorrection ? (['merge.correction-open'] as const) : []),
  ];
}
