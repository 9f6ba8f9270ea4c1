import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useCodeNames } from '@/app/code-names';
import type { StandardWords } from './standard-rows';
import { useFramework } from './use-standards';

/** Names of what a standard speaks of; codes until the lists have come. */
export const useStandardWords = (): StandardWords => {
  const { t } = useI18n();
  const { nameOf } = useCodeNames();
  const { data } = useFramework();
  const names = computed(
    () => new Map((data.value ?? []).flatMap((group) => group.competencies.map(({ code, name }) => [code, name]))),
  );
  return {
    t: (key, named) => (named ? t(key, named) : t(key)),
    nameOf,
    competencyOf: (code) => names.value.get(code) ?? code,
  };
};
