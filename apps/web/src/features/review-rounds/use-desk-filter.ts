import type { ReviewAssessmentView } from '@commune/api-client';
import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { groups, isOpenRow, proposalOf } from './review-words';

export interface DeskFilterOption {
  value: string;
  label: string;
  count: number;
}

type Test = (row: ReviewAssessmentView) => boolean;

/** Those still to be decided, by their proposed group; once they are few, the decided ones by theirs; then everybody. */
export const deskTests: Readonly<Record<string, Test>> = {
  undecided: isOpenRow,
  ...Object.fromEntries(
    groups.map((group): [string, Test] => [`group${group}`, (row) => isOpenRow(row) && proposalOf(row) === group]),
  ),
  none: (row) => isOpenRow(row) && proposalOf(row) === null,
  ...Object.fromEntries(
    groups.map((group): [string, Test] => [`decided${group}`, ({ decidedGroup }) => decidedGroup === group]),
  ),
  all: () => true,
  differing: (row) => row.isDiffering,
};

export const useDeskFilter = (rows: Ref<readonly ReviewAssessmentView[]>) => {
  const { t } = useI18n();
  const filter = ref(rows.value.some(isOpenRow) ? 'undecided' : 'all');
  const of = (value: string): ReviewAssessmentView[] => rows.value.filter(deskTests[value] ?? (() => true));
  /** The own row may be open for others to decide: the rest is checked meanwhile. */
  const isToCheck = computed(() => rows.value.filter(isOpenRow).length <= 1);
  const decided = computed(() =>
    isToCheck.value
      ? groups.map((group) => ({ value: `decided${group}`, label: t('review-rounds.desk.decidedGroup', { group }) }))
      : [],
  );
  const options = computed<DeskFilterOption[]>(() =>
    [
      { value: 'undecided', label: t('review-rounds.desk.undecided') },
      ...groups.map((group) => ({ value: `group${group}`, label: t('review-rounds.groupShort', { group }) })),
      ...decided.value,
      { value: 'none', label: t('review-rounds.noGroup') },
      { value: 'all', label: t('review-rounds.desk.all') },
      { value: 'differing', label: t('review-rounds.desk.differing') },
    ]
      .map((option) => ({ ...option, count: of(option.value).length }))
      .filter(({ value, count }) => count > 0 || value === filter.value || value === 'undecided' || value === 'all'),
  );
  const shown = computed(() => of(filter.value));
  return { filter, options, shown };
};
