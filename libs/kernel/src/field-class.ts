/** Who may read what is decided per class: each member of a record belongs to exactly one. */
export const fieldClasses = [
  'name',
  'identity',
  'contact',
  'id_number',
  'sensitive',
  'qualification',
  'employment',
  'assessment',
  'discipline',
] as const;

export type FieldClass = (typeof fieldClasses)[number];
