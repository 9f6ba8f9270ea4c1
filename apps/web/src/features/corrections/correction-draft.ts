import type { CorrectableFieldView, CorrectionChanges } from '@commune/api-client';

/** One line of the form: a field and what should stand there. */
export interface DraftLine {
  key: number;
  field: string | null;
  text: string;
  date: string | null;
  number: number | null;
}

export const emptyLine = (key: number): DraftLine => ({ key, field: null, text: '', date: null, number: null });

/** The value as the API takes it; undefined while nothing is entered. */
export const valueOf = (line: DraftLine, kind: string): unknown => {
  if (kind === 'date') return line.date ?? undefined;
  if (kind === 'number') return line.number ?? undefined;
  if (kind === 'coefficient') return line.number === null ? undefined : Math.round(line.number * 100);
  const text = line.text.trim();
  if (text === '') return undefined;
  if (kind !== 'list') return text;
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean);
};

/** The members of the request; undefined while a line isn't whole. */
export const changesOf = (
  lines: readonly DraftLine[],
  fields: readonly CorrectableFieldView[],
): CorrectionChanges | undefined => {
  const pairs = lines.map((line) => {
    const kind = fields.find(({ field }) => field === line.field)?.kind;
    return [line.field, kind === undefined ? undefined : valueOf(line, kind)] as const;
  });
  return pairs.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(pairs);
};
