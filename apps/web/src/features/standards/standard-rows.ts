import type { FurtherRequirementBody, StandardDraftRequest } from '@commune/api-client';

/** What a version, a draft and a request have in common. */
export type StandardContent = Omit<StandardDraftRequest, 'effectiveFrom'>;

export interface StandardWords {
  t: (key: string, named?: Record<string, unknown>) => string;
  /** Name of a code in one of the server's lists. */
  nameOf: (list: string, code: string) => string;
  competencyOf: (code: string) => string;
}

export interface StandardRow {
  /** The same in every version, so that two can be put side by side. */
  key: string;
  label: string;
  text: string;
  /** How a lack of it counts: as a mandatory standard, or to be made up by training. */
  weight?: 'mandatory' | 'training' | 'field';
}

/** Everything that a standard says, line by line, in the order of the form. */
export const standardRows = (standard: StandardContent, words: StandardWords): StandardRow[] => {
  const { t, nameOf, competencyOf } = words;
  const weightOf = (kind: string): 'mandatory' | 'training' =>
    standard.trainable.includes(kind) ? 'training' : 'mandatory';
  const level = (kind: string, list: string, code: string | null): StandardRow => ({
    key: kind,
    label: t(`standards.kinds.${kind}`),
    text: code === null ? t('standards.nothing') : nameOf(list, code),
    weight: code === null ? undefined : weightOf(kind),
  });
  const fields = standard.fieldsOfStudy.join('; ');
  return [
    level('education', 'education_level', standard.minEducation),
    {
      key: 'field_of_study',
      label: t('standards.kinds.field_of_study'),
      text: fields === '' ? t('standards.anyField') : fields,
      weight: fields === '' ? undefined : 'field',
    },
    level('political_theory', 'political_theory', standard.minPoliticalTheory),
    level('state_management', 'state_management', standard.minStateManagement),
    ...standard.further.map((requirement) => ({
      key: `${requirement.kind}|${requirement.areaType ?? ''}|${requirement.kind === 'certificate' ? requirement.name : ''}`,
      label: labelOf(requirement, t),
      text: furtherText(requirement, words),
      weight: weightOf(requirement.kind),
    })),
    ...standard.competencies.map(({ code, level: step }) => ({
      key: `competency|${code}`,
      label: competencyOf(code),
      text: t('standards.competencyLevel', { level: step }),
    })),
    { key: 'source', label: t('standards.source'), text: standard.source },
  ];
};

const labelOf = ({ kind, areaType }: FurtherRequirementBody, t: StandardWords['t']): string => {
  const name = t(`standards.kinds.${kind}`);
  return areaType === null ? name : `${name} (${t(`standards.areas.${areaType}`)})`;
};

const furtherText = ({ kind, name, level }: FurtherRequirementBody, { t, nameOf }: StandardWords): string => {
  if (kind === 'it') return name === null ? '' : nameOf('it_level', name);
  if (kind === 'years_of_service' || kind === 'years_in_field') return t('standards.years', { count: level ?? 0 });
  const named = name ?? t(kind === 'ethnic_language' ? 'standards.anyEthnicLanguage' : 'standards.anyLanguage');
  return level === null ? named : t('standards.languageLevel', { name: named, level });
};

export interface ComparedRow extends StandardRow {
  before: string;
  isChanged: boolean;
}

/** Two versions side by side: every line that either has. */
export const comparedRows = (
  now: readonly StandardRow[],
  before: readonly StandardRow[],
  absent: string,
): ComparedRow[] => {
  const old = new Map(before.map((row) => [row.key, row]));
  const gone = before.filter(({ key }) => !now.some((row) => row.key === key));
  return [...now.map((row) => ({ row, text: row.text })), ...gone.map((row) => ({ row, text: absent }))].map(
    ({ row, text }) => {
      const earlier = old.get(row.key)?.text ?? absent;
      const isWeightChanged = old.get(row.key)?.weight !== row.weight;
      return { ...row, text, before: earlier, isChanged: earlier !== text || isWeightChanged };
    },
  );
};
