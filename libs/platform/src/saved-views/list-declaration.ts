/** A list whose views people may keep. The module that serves the list says so in its `@CapabilityModule`. */
export interface ListDeclaration {
  /** As in its path, e.g. `civil-servants`. */
  readonly name: string;
  /** Names of its filters, as in its query; search, order and page size go without saying. */
  readonly filters: readonly string[];
  readonly columns: readonly string[];
}
