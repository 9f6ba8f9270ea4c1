import { percentOf } from '@commune/kernel';
import type { Bloc, Structure } from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormat } from '@/ui/format';
import { figuresOf, type FigureGroup } from './key-figures';

const groups: readonly FigureGroup[] = ['education', 'politicalTheory', 'composition', 'fields'];

/** The paragraph that opens every report on the corps, ready to paste: NQ 04-NQ/TU section I with today's figures. */
export const useReportSentence = (structure: Ref<Structure | undefined>, blocs: Ref<readonly Bloc[]>) => {
  const { t } = useI18n();
  const { number, percent, date } = useFormat();
  const part = (label: string, count: number, whole: number): string =>
    `${label}: ${number(count)}/${number(whole)} (${percent(percentOf(count, whole) ?? 0)})`;
  const opening = ({ asOf, totals }: Structure): string => {
    const parts = blocs.value.map((bloc) => `${t(`structure.blocs.${bloc}`).toLowerCase()} ${number(totals[bloc])}`);
    return t('structure.sentence', { date: date(asOf), total: number(totals.headCount), blocs: parts.join(', ') });
  };
  return computed(() => {
    const answer = structure.value;
    if (!answer) return '';
    const figures = groups.flatMap((group) => figuresOf(answer, group));
    const parts = figures.flatMap(({ key, count }) =>
      count === null ? [] : [part(t(`structure.figures.${key}`), count, answer.totals.headCount)],
    );
    return `${opening(answer)} ${parts.join('; ')}.`;
  });
};
