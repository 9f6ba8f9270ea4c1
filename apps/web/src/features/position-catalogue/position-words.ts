import type { FieldValue } from '@/app/forms/field-changes';

type Translate = (key: string) => string;
type NameOf = (list: string, code: string) => string;

const lists: Readonly<Record<string, string>> = {
  rankCode: 'rank',
  specialismCode: 'specialism',
  minEducation: 'education_level',
  minPoliticalTheory: 'political_theory',
  minStateManagement: 'state_management',
};

/** A value of a position as a person reads it; never empty. */
export const valueText = (t: Translate, nameOf: NameOf, key: string, value: FieldValue): string => {
  if (value === null || value === '') return t('position-catalogue.blank');
  if (key === 'isLeader') return t(`position-catalogue.leader.${String(value) === 'true' ? 'yes' : 'no'}`);
  const list = lists[key];
  if (list && typeof value === 'string') return nameOf(list, value);
  return Array.isArray(value) ? value.join('; ') || t('position-catalogue.blank') : String(value);
};
