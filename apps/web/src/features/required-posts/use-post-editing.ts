import type { RequiredPostRow } from '@commune/api-client';
import { computed, ref, shallowRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { asProblem, fieldErrors, problemText } from '@/app/problem';
import { todayInVietnam } from '@/ui/format';
import { notify } from '@/ui/notify';
import { itemsOf, type PostEntries } from './post-entries';
import { useRequiredPostsSetting } from './use-required-posts';

/** Numbers typed into the table of a commune, sent together from one day on and by one decision. */
export const usePostEditing = (unitId: Ref<string>, rows: Ref<readonly RequiredPostRow[]>) => {
  const { t } = useI18n();
  const setting = useRequiredPostsSetting(unitId);
  const isEditing = ref(false);
  const entries = shallowRef<PostEntries>({});
  const fromDay = ref<string | null>(todayInVietnam());
  const source = ref('');
  const errors = ref<Record<string, string>>({});
  const failure = ref<string>();
  const items = computed(() => itemsOf(rows.value, entries.value));
  const enter = (positionId: string, value: number | null): void => {
    entries.value = { ...entries.value, [positionId]: value };
  };
  const begin = (): void => {
    isEditing.value = true;
  };
  const cancel = (): void => {
    isEditing.value = false;
    entries.value = {};
    errors.value = {};
    failure.value = undefined;
  };
  /** `items.2.required` of the answer is the position that was sent third. */
  const byPosition = (told: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(told).map(([member, text]) => {
        const index = /^items\.(\d+)\./u.exec(member)?.[1];
        return [index === undefined ? member : (items.value[Number(index)]?.positionId ?? member), text];
      }),
    );
  const missing = (): Record<string, string> => ({
    ...(fromDay.value ? {} : { effectiveFrom: t('required-posts.missing') }),
    ...(source.value.trim().length < 5 ? { source: t('required-posts.sourceMissing') } : {}),
  });
  const save = async (): Promise<void> => {
    errors.value = missing();
    failure.value = undefined;
    if (Object.keys(errors.value).length > 0 || !fromDay.value) return;
    try {
      await setting.mutateAsync({ effectiveFrom: fromDay.value, source: source.value.trim(), items: items.value });
    } catch (error) {
      const problem = asProblem(error);
      errors.value = byPosition(fieldErrors(problem));
      failure.value = Object.keys(errors.value).length > 0 ? t('required-posts.faulty') : problemText(problem);
      return;
    }
    notify(t('required-posts.saved', { count: items.value.length }));
    cancel();
  };
  return {
    isEditing,
    entries,
    items,
    fromDay,
    source,
    errors,
    failure,
    isSaving: setting.isPending,
    enter,
    begin,
    cancel,
    save,
  };
};
