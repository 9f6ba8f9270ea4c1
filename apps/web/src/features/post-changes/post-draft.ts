import type { CivilServantView, JobPositionView, UnitRow } from '@commune/api-client';

/** What the form of a post holds; dates and choices are null until chosen. */
export interface PostDraft {
  unitId: string | null;
  officeId: string | null;
  positionId: string | null;
  positionTitle: string;
  decisionNumber: string;
  note: string;
  day: string | null;
}

export const draftOf = ({ unitId, officeId }: CivilServantView, day: string): PostDraft => ({
  unitId: unitId ?? null,
  officeId: officeId ?? null,
  positionId: null,
  positionTitle: '',
  decisionNumber: '',
  note: '',
  day,
});

type Named = Pick<UnitRow, 'id' | 'kind' | 'parentId' | 'bloc' | 'name' | 'fullName'>;

export const communesOf = (units: readonly Named[]) =>
  units.filter(({ kind }) => kind === 'commune').map(({ id, fullName }) => ({ value: id, label: fullName }));

export const officesOf = (units: readonly Named[], unitId: string | null) =>
  units
    .filter(({ kind, parentId }) => kind === 'commune_office' && parentId === unitId)
    .map(({ id, name }) => ({ value: id, label: name }));

export const positionsOf = (positions: readonly Pick<JobPositionView, 'id' | 'name' | 'bloc'>[], bloc: string | null) =>
  positions.filter((position) => position.bloc === bloc).map(({ id, name }) => ({ value: id, label: name }));

/** The body that the API takes; undefined while something required is missing. */
export const placeOf = ({ unitId, officeId, positionId, ...draft }: PostDraft, units: readonly Named[]) => {
  const bloc = units.find(({ id }) => id === officeId)?.bloc;
  const [positionTitle, decisionNumber, note] = [draft.positionTitle, draft.decisionNumber, draft.note].map((text) =>
    text.trim(),
  );
  if (!unitId || !officeId || !bloc || !positionTitle || !decisionNumber || !draft.day) return undefined;
  return { unitId, officeId, bloc, positionId, positionTitle, decisionNumber, note: note || null, day: draft.day };
};
