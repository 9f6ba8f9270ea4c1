import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import en from 'element-plus/es/locale/lang/en';
import vi from 'element-plus/es/locale/lang/vi';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

// The week starts on Monday in both languages: the office is the same.
const english = dayjs.Ls.en;
if (english) english.weekStart = 1;

export const useElementLocale = () => {
  const { locale } = useI18n();
  return computed(() => (locale.value === 'en' ? en : vi));
};
