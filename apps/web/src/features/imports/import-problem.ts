import { useI18n } from 'vue-i18n';
import { problemText, type Problem } from '@/app/problem';

const ownKeys: Readonly<Record<string, string>> = {
  'http.stale': 'imports.staleText',
  'http.too-large': 'imports.tooLarge',
};

const keyOf = (code: string): string | undefined =>
  code.startsWith('spreadsheet.') ? `imports.${code}` : ownKeys[code];

/** Codes of the workbook reader are worded here, since only imports meet them. */
export const useImportProblem = () => {
  const { t, te } = useI18n();
  return (problem: Problem): string => {
    const key = keyOf(problem.code);
    return key !== undefined && te(key) ? t(key) : problemText(problem);
  };
};
