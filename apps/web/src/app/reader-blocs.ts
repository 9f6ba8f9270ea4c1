import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useSession } from './session';

/** Whose figures the reader sees where a page asks for no bloc: "khối chính quyền", "cả hai khối". */
export const useReaderBlocs = () => {
  const { t } = useI18n();
  const { assignments } = useSession();
  return computed(() => {
    const [bloc, ...others] = new Set(assignments.value.flatMap(({ blocs }) => blocs));
    if (bloc === undefined) return '';
    return others.length > 0 ? t('app.bothBlocs') : t(`app.blocs.${bloc}`);
  });
};
