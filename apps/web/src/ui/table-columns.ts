export interface TableColumn<Row> {
  key: string;
  label: string;
  /** `end` for amounts (tabular figures), `center` for marks. */
  align?: 'start' | 'end' | 'center';
  /** CSS width, e.g. `120px`. */
  width?: string;
  /** The width was chosen by the reader: long text then breaks. */
  isWidthFixed?: boolean;
  /** Field name that the server sorts by; `true` when it equals `key`. */
  sortable?: boolean | string;
  /** Text of the cell, unless the slot `cell-<key>` draws it. */
  text?: (row: Row) => string;
  /** Left out of the cards shown on phones. */
  hideOnCard?: boolean;
}

/** `-name` after `name`, `name` after anything else. */
export const nextSort = (sort: string, field: string): string => (sort === field ? `-${field}` : field);

export const ariaSort = (sort: string, field: string | undefined): 'ascending' | 'descending' | 'none' | undefined => {
  if (field === undefined) return undefined;
  if (sort === field) return 'ascending';
  return sort === `-${field}` ? 'descending' : 'none';
};

export const sortField = <Row>(column: TableColumn<Row>): string | undefined =>
  column.sortable === true ? column.key : column.sortable || undefined;
