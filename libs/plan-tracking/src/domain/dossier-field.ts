/** Where a system does not tell its dossiers apart. */
export const ALL_FIELDS = 'all';
/** What belongs to none of the fields that the province follows. */
export const OTHER_FIELD = 'other';

export interface DossierField {
  readonly code: string;
  readonly name: string;
}

/** The fields of dossiers are those by which posts and people are reviewed (KH 1570/KH-UBND III.2), and the rest. */
export const dossierFieldsOf = (specialisms: readonly DossierField[]): DossierField[] => [
  { code: ALL_FIELDS, name: 'Chưa tách lĩnh vực' },
  ...specialisms.map(({ code, name }) => ({ code, name })),
  { code: OTHER_FIELD, name: 'Lĩnh vực khác' },
];

/** A month of a commune is told as a whole or by field, never both: it would count twice. */
export const isMixed = (fieldCodes: readonly string[]): boolean =>
  fieldCodes.includes(ALL_FIELDS) && fieldCodes.some((code) => code !== ALL_FIELDS);
