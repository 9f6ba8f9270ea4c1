import { recordParts } from '../record-parts/parts/index.js';
import type { PartField, RecordPart } from '../record-parts/record-part.js';

export const correctableParts: readonly RecordPart[] = recordParts.filter(({ isProposable }) => isProposable);

export function correctablePart(path: string): RecordPart | undefined {
  return correctableParts.find((part) => part.path === path);
}

export const memberKinds = ['text', 'date', 'number', 'year', 'choice'] as const;

/** Numbers from here on are years. */
const FIRST_YEAR = 1800;

/** How a member is entered. */
export function memberKind(field: PartField): (typeof memberKinds)[number] {
  if (field.kind === 'date') return 'date';
  if (field.kind === 'integer') return field.min >= FIRST_YEAR ? 'year' : 'number';
  return field.kind === 'choice' || field.kind === 'code' ? 'choice' : 'text';
}

/** Values travel as text; what a member can't hold is left as it came, for the rules of the part to refuse. */
export function memberValue(field: PartField | undefined, value: string | null): unknown {
  if (value === null || value.trim() === '') return null;
  return field?.kind === 'integer' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
}
