import type { FieldClass } from '@commune/kernel';

/** Ways to divide the corps (KH 1570/KH-UBND III.2; NQ 04-NQ/TU section I). The class is that of the field behind it. */
export const dimensions = {
  bloc: 'name',
  sex: 'identity',
  ageBand: 'identity',
  under42: 'identity',
  ethnicMinority: 'sensitive',
  ethnicGroupCode: 'sensitive',
  partyMember: 'sensitive',
  educationLevel: 'qualification',
  educationGroup: 'qualification',
  universityOrAbove: 'qualification',
  politicalTheory: 'qualification',
  politicalTheoryGroup: 'qualification',
  stateManagement: 'qualification',
  itLevel: 'qualification',
  fieldGroup: 'qualification',
  fieldOfStudy: 'qualification',
  experienceBand: 'employment',
  rankCode: 'employment',
  specialismCode: 'name',
  isLeader: 'name',
  lastRating: 'assessment',
} as const satisfies Readonly<Record<string, FieldClass>>;

export type Dimension = keyof typeof dimensions;

export const dimensionKeys = Object.keys(dimensions) as Dimension[]; // keys of a const object

export function isDimension(text: string): text is Dimension {
  return text in dimensions;
}
