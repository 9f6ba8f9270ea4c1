import { percentOf } from '@commune/kernel';
import type { Bloc, Structure } from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormat } from '@/ui/format';
import { figuresOf, type FigureGroup } from './key-figures';

const groups: readonly FigureGroup[] = ['education', 'politicalTheory', 'composition', 'fields'];

/** As it stands inside a sentence: "khối Đảng" keeps its name. */
const inside = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The paragraph that opens every report on the corps, ready to paste: NQ 04-NQ/TU section I with today's figures. */
export const useReportSentence = (structure: Ref<Structure | undefined>, blocs: Ref<readonly Bloc[]>) => {
  const { t } = useI18n();
  const { number, percent, date } = useFormat();
  const part = (label: string, count: number, whole: number): string =>
    `${label}: ${number(count)}/${number(whole)} (${percent(percentOf(count, whole) ?? 0)})`;
  const opening = ({ asOf, totals }: Structure): string => {
    const parts = blocs.value.map((bloc) => `${inside(t(`structure.blocs.${bloc}`))} ${number(totals[bloc])}`);
    return t('structure.sentence', { date: date(asOf), total: number(totals.headCount), blocs: parts.join(', ') });
  };
  return computed(() => {
    const answer = structure.value;
    if (!answer) return '';
    const figures = groups.flatMap((group) => figuresOf(answer, group));
    const parts = figures.flatMap(({ key, count }) =>
      count === null ? [] : [part(inside(t(`structure.figures.${key}`)), count, answer.totals.headCount)],
    );
    return `${opening(answer)} ${parts.join('; ')}.`;
  });
};
