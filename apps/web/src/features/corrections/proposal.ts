import type {
  CorrectableFieldView,
  CorrectablePartView,
  CorrectableRow,
  CorrectionChanges,
  CorrectionRow,
  CorrectionRowValue,
} from '@commune/api-client';
import { sameValue, type FieldValue } from '@/app/forms/field-changes';
import type { TypedKind } from '@/app/forms/typed-field';

/** A field of the record and what should stand there. */
export interface FieldDraft {
  readonly key: number;
  readonly field: string | null;
  readonly value: FieldValue;
}

/** A row of a part: a new one without `rowId`. */
export interface RowDraft {
  readonly key: number;
  readonly part: string;
  readonly rowId: string | null;
  readonly isRemoval: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export interface Proposal {
  readonly fields: readonly FieldDraft[];
  readonly rows: readonly RowDraft[];
  readonly reason: string;
}

/** What may be proposed, with what stands there. */
export interface Ground {
  readonly fields: readonly CorrectableFieldView[];
  readonly parts: readonly CorrectablePartView[];
}

export interface ProposalBody {
  readonly changes: CorrectionChanges;
  readonly rows: CorrectionRow[];
  readonly reason: string;
}

const SHORTEST_REASON = 5;
export const ID_NUMBER = 'idNumber';

/** The kinds of the API as fields of a form. Certificates are rows: the list of their names is not offered beside them. */
const kinds: Readonly<Record<string, TypedKind>> = {
  text: 'text',
  id_number: 'text',
  date: 'date',
  year: 'year',
  level: 'level',
  number: 'number',
  coefficient: 'coefficient',
  choice: 'code',
};
export const kindOf = (kind: string): TypedKind | undefined => kinds[kind];

export const emptyProposal: Proposal = { fields: [], rows: [], reason: '' };

export const isEmpty = ({ fields, rows, reason }: Proposal): boolean =>
  rows.length === 0 && reason === '' && fields.every(({ field }) => field === null);

const nextKey = ({ fields, rows }: Proposal): number =>
  Math.max(0, ...fields.map(({ key }) => key), ...rows.map(({ key }) => key)) + 1;

export const withField = (proposal: Proposal): Proposal => ({
  ...proposal,
  fields: [...proposal.fields, { key: nextKey(proposal), field: null, value: null }],
});

export const partOf = ({ parts }: Ground, path: string): CorrectablePartView | undefined =>
  parts.find(({ part }) => part === path);

export const storedRow = (ground: Ground, { part, rowId }: Pick<RowDraft, 'part' | 'rowId'>) =>
  partOf(ground, part)?.rows.find(({ id }) => id === rowId);

/** Values travel as text; a number is one in the form. */
const storedValues = (part: CorrectablePartView, row: CorrectableRow | undefined): Record<string, FieldValue> =>
  Object.fromEntries(
    part.members.map(({ member, kind }) => {
      const value = row?.values.find((given) => given.member === member)?.value ?? null;
      return [member, value !== null && (kind === 'year' || kind === 'number') ? Number(value) : value];
    }),
  );

/** The proposal with this row in it, once; an unknown part or row changes nothing. */
export const withRow = (proposal: Proposal, ground: Ground, path: string, rowId: string | null): Proposal => {
  const part = partOf(ground, path);
  const row = storedRow(ground, { part: path, rowId });
  const isThere = rowId !== null && proposal.rows.some((draft) => draft.rowId === rowId);
  if (!part || isThere || (rowId !== null && !row)) return proposal;
  const draft = { key: nextKey(proposal), part: path, rowId, isRemoval: false, values: storedValues(part, row) };
  return { ...proposal, rows: [...proposal.rows, draft] };
};

const isNothing = (value: FieldValue | undefined): boolean => sameValue(value, null);

/** Members of a row that say something else than what is stored; of a new row all that say something. */
const changedValues = (ground: Ground, draft: RowDraft): CorrectionRowValue[] => {
  const part = partOf(ground, draft.part);
  if (!part) return [];
  const before = storedValues(part, storedRow(ground, draft));
  return part.members
    .filter(({ member }) => !sameValue(before[member], draft.values[member]))
    .map(({ member }) => {
      const value = draft.values[member];
      return { member, value: isNothing(value) ? null : String(value).trim() };
    });
};

const rowBody = (ground: Ground, draft: RowDraft): CorrectionRow => {
  // Parse boundary: the part was offered by the API under this name.
  const part = draft.part as CorrectionRow['part'];
  if (draft.rowId === null) return { part, action: 'add', values: changedValues(ground, draft) };
  if (draft.isRemoval) return { part, action: 'remove', rowId: draft.rowId };
  return { part, action: 'change', rowId: draft.rowId, values: changedValues(ground, draft) };
};

export const bodyOf = ({ fields, rows, reason }: Proposal, ground: Ground): ProposalBody => ({
  changes: Object.fromEntries(
    fields.map(({ field, value }) => [field, typeof value === 'string' ? value.trim() : value]),
  ),
  rows: rows.map((row) => rowBody(ground, row)),
  reason: reason.trim(),
});

export type FaultCode = 'needed' | 'nothingChanged' | 'nothing' | 'reason';

const faultsOfRow = (ground: Ground, draft: RowDraft, index: number): [string, FaultCode][] => {
  if (draft.isRemoval) return [];
  const missing = (partOf(ground, draft.part)?.members ?? []).filter(
    ({ member, isRequired }) => isRequired && isNothing(draft.values[member]),
  );
  const isSame = missing.length === 0 && changedValues(ground, draft).length === 0;
  return [
    ...missing.map(({ member }): [string, FaultCode] => [`rows.${index}.${member}`, 'needed']),
    ...(isSame ? [[`rows.${index}`, 'nothingChanged'] satisfies [string, FaultCode]] : []),
  ];
};

/** What has to be put right before it can be sent, by the place where the server would tell it. */
export const faultsOf = (proposal: Proposal, ground: Ground): Record<string, FaultCode> => {
  const { fields, rows, reason } = proposal;
  const lines = fields.flatMap(({ key, field, value }): [string, FaultCode][] => {
    if (field === null) return [[`fields.${key}`, 'needed']];
    return isNothing(value) ? [[`changes.${field}`, 'needed']] : [];
  });
  return Object.fromEntries<FaultCode>([
    ...lines,
    ...rows.flatMap((row, index) => faultsOfRow(ground, row, index)),
    ...(fields.length + rows.length === 0 ? [['', 'nothing'] satisfies [string, FaultCode]] : []),
    ...(reason.trim().length < SHORTEST_REASON ? [['reason', 'reason'] satisfies [string, FaultCode]] : []),
  ]);
};

/** What may be kept in the browser: a number goes into no storage. */
export const keptOf = (proposal: Proposal): Proposal => ({
  ...proposal,
  fields: proposal.fields.filter(({ field }) => field !== ID_NUMBER),
});
