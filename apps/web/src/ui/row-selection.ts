/** Ids with this one added, or taken out. */
export const toggled = (selected: readonly string[], id: string): string[] =>
  selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];

/** As with files: from the row pressed before up to this one all become what this one becomes. */
export const toggledUpTo = (
  selected: readonly string[],
  rows: readonly string[],
  anchor: string | undefined,
  id: string,
): string[] => {
  const [from, to] = [rows.indexOf(anchor ?? ''), rows.indexOf(id)];
  if (from < 0 || to < 0) return toggled(selected, id);
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  const others = selected.filter((other) => !between.includes(other));
  return selected.includes(id) ? others : [...others, ...between];
};

/** All of the page added; taken out when all are in already. */
export const toggledPage = (selected: readonly string[], rows: readonly string[]): string[] => {
  const others = selected.filter((id) => !rows.includes(id));
  return rows.every((id) => selected.includes(id)) ? others : [...others, ...rows];
};
