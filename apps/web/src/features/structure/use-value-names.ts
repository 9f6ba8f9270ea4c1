import type { Dimension } from '@commune/api-client';
import { useI18n } from 'vue-i18n';
import { useCodeLists } from '@/app/code-names';

/** Dimensions whose values are named by a code list of the server; the words of the others stand in locale.ts. */
const listOf: Partial<Record<Dimension, string>> = {
  ethnicGroupCode: 'ethnic_group',
  educationLevel: 'education_level',
  politicalTheory: 'political_theory',
  stateManagement: 'state_management',
  itLevel: 'it_level',
  rankCode: 'rank',
  specialismCode: 'specialism',
  lastRating: 'rating',
};

export const useValueNames = () => {
  const { t, te } = useI18n();
  const { data: lists } = useCodeLists();
  const entriesOf = (dimension: Dimension) =>
    lists.value?.find(({ list }) => list === listOf[dimension])?.entries ?? [];
  const worded = (dimension: Dimension, value: string): string => {
    const key = `structure.values.${dimension}.${value}`;
    return te(key) || te(key, 'vi') ? t(key) : value;
  };
  const nameOf = (dimension: Dimension, value: string | null): string =>
    value === null
      ? worded(dimension, 'unknown') === 'unknown'
        ? t('structure.unknown')
        : worded(dimension, 'unknown')
      : (entriesOf(dimension).find(({ code }) => code === value)?.name ?? worded(dimension, value));
  return {
    nameOf,
    /** The codes of a list in its own order. */
    scaleOf: (dimension: Dimension): string[] => entriesOf(dimension).map(({ code }) => code),
  };
};
