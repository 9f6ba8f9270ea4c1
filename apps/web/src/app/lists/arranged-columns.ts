import type { ListColumnChoice } from '@commune/api-client';
import { inOrder } from '@/ui/column-order';
import type { TableColumn } from '@/ui/table-columns';

/** These columns in this order; the first of all stays first, since it heads the row and the card. */
export const arranged = <Row>(
  all: readonly TableColumn<Row>[],
  chosen: readonly ListColumnChoice[],
): TableColumn<Row>[] => {
  const head = all.slice(0, 1).map(({ key }) => key);
  const widths = new Map(chosen.map(({ key, width }) => [key, width]));
  const keys = [...head, ...chosen.map(({ key }) => key).filter((key) => !head.includes(key))];
  return inOrder(all, keys).map((column) => {
    const width = widths.get(column.key);
    return width ? { ...column, width: `${width}px`, isWidthFixed: true } : column;
  });
};
