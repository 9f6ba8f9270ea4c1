/** One place further or back, within the ends. */
export const movedBy = <Item>(items: readonly Item[], item: Item, step: number): Item[] => {
  const at = items.indexOf(item);
  return at < 0 ? [...items] : movedTo(items, item, at + step);
};

/** To the place where the other one stands. */
export const movedOnto = <Item>(items: readonly Item[], item: Item, other: Item): Item[] => {
  const place = items.indexOf(other);
  return place < 0 || !items.includes(item) ? [...items] : movedTo(items, item, place);
};

const movedTo = <Item>(items: readonly Item[], item: Item, place: number): Item[] => {
  const others = items.filter((other) => other !== item);
  others.splice(Math.max(0, Math.min(place, others.length)), 0, item);
  return others;
};

/** The columns of these keys in their order; keys that name no column any more are left out. */
export const inOrder = <Column extends { key: string }>(
  columns: readonly Column[],
  keys: readonly string[],
): Column[] => keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
