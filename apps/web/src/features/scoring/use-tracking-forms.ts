import {
  getScorecardDocument,
  getScorecardsDocument,
  getScorecardsWorkbook,
  getScorecardWorkbook,
} from '@commune/api-client';
import { fileNamePart } from '@commune/kernel';
import { useMutation } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { saveFile } from '@/app/api';
import { tellRefusal } from '@/app/attachments';

/** The form of one person, or one file with those of an office. */
export type FormsAsked = { readonly period: string; readonly name: string } & (
  { readonly personId: string; readonly unitId?: string | undefined } | { readonly officeId: string }
);
export type FormKind = 'docx' | 'xlsx';

const fetched = (asked: FormsAsked, kind: FormKind): Promise<unknown> => {
  const { period } = asked;
  if ('officeId' in asked) {
    const query = { period, officeId: asked.officeId };
    return kind === 'docx'
      ? getScorecardsDocument({ query, parseAs: 'blob' })
      : getScorecardsWorkbook({ query, parseAs: 'blob' });
  }
  const one = { path: { id: asked.personId }, query: { period, unitId: asked.unitId } };
  return kind === 'docx'
    ? getScorecardDocument({ ...one, parseAs: 'blob' })
    : getScorecardWorkbook({ ...one, parseAs: 'blob' });
};

export const useTrackingForms = () => {
  const { t } = useI18n();
  return useMutation({
    mutationFn: async ({ asked, kind }: { asked: FormsAsked; kind: FormKind }): Promise<void> => {
      const content = await fetched(asked, kind);
      const whose = fileNamePart(asked.name);
      if (content instanceof Blob) saveFile(content, `${t('scoring.forms.file')}-${whose}-${asked.period}.${kind}`);
    },
    onError: tellRefusal,
  });
};
