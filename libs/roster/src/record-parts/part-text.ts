import { formatDate, formatHundredths, isCalendarDate } from '@commune/kernel';
import type { PartFacts } from '../domain/index.js';
import type { PartField, RecordPart } from './record-part.js';

/** The name of a code of a list; a code without a name stands for itself. */
export type NameOfCode = (list: string, code: string) => unknown;

/** Lists that give names to members with a closed list of values. */
const listOfMember: Readonly<Record<string, string>> = {
  rating: 'rating',
  rankCode: 'rank',
  specialismCode: 'specialism',
  kindCode: 'absence_kind',
  form: 'discipline_form',
  educationLevel: 'education_level',
  politicalTheory: 'political_theory',
  stateManagement: 'state_management',
  itLevel: 'it_level',
};

export interface PartMemberText {
  readonly member: string;
  readonly label: string;
  readonly text: string;
}

/** "Từ ngày; null là …" is for whoever writes a client: people read what stands before. */
export const labelOfMember = ({ description }: PartField): string => description.split(/[;(,:]/u)[0]?.trim() ?? '';

export function memberText(member: string, field: PartField, value: unknown, nameOf: NameOfCode): string {
  if (value === null || value === undefined) return '';
  if (member === 'coefficientHundredths') return formatHundredths(Number(value));
  if (field.kind === 'date') return isCalendarDate(value) ? formatDate(value) : String(value);
  if (field.kind === 'code') return String(nameOf(field.list, String(value)));
  if (field.kind === 'choice') return String(nameOf(listOfMember[member] ?? '', String(value)));
  return String(value);
}

/** A row as people read it: what it says, member by member. Ids of other lists say nothing to anybody. */
export function partTexts({ fields, derived = {} }: RecordPart, row: PartFacts, nameOf: NameOfCode): PartMemberText[] {
  const all = {
    ...fields,
    ...Object.fromEntries(Object.entries(derived).map(([member, { field }]) => [member, field])),
  };
  return Object.entries(all)
    .filter(([, { kind }]) => kind !== 'uuid')
    .map(([member, field]) => ({
      member,
      label: labelOfMember(field),
      text: memberText(member, field, row[member], nameOf),
    }))
    .filter(({ text }) => text !== '');
}
