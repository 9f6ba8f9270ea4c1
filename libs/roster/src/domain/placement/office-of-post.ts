interface OfficeOfUnit {
  readonly id: string;
  readonly name: string;
}

interface PostNames {
  /** As the catalogue of positions has them. */
  readonly officeNames: readonly string[];
  /** By unit: the office in which most of its holders there work now. */
  readonly officesOfHolders: Readonly<Record<string, string>>;
}

/**
 * The office to which a post of the unit belongs: where others of the unit hold it, else by the names of the catalogue (a
 * ward's offices have more words behind), else the first. Design: no source says more.
 */
export function officeOfPost<Office extends OfficeOfUnit>(
  { officesOfHolders, officeNames }: PostNames,
  unitId: string,
  offices: readonly Office[],
): Office | undefined {
  return (
    offices.find(({ id }) => id === officesOfHolders[unitId]) ??
    offices.find(({ name }) => officeNames.includes(name)) ??
    offices.find(({ name }) => officeNames.some((known) => name.startsWith(known))) ??
    offices[0]
  );
}
