import type {
  Bloc,
  JobPositionView,
  PlacementMoveKind,
  PlacementMoveRequest,
  PlacementMoveView,
  PlacementPlanView,
  UnitRow,
} from '@commune/api-client';
import { compareVietnamese } from '@commune/kernel';
import type { Option } from '@/ui/options';

/** What the form of a move holds; choices are null until chosen. */
export interface MoveDraft {
  civilServantId: string | null;
  kind: PlacementMoveKind;
  unitId: string | null;
  positionId: string | null;
  officeId: string | null;
  effectiveOn: string | null;
  endsOn: string | null;
  note: string;
}

export const emptyDraft = ({ effectiveOn }: Pick<PlacementPlanView, 'effectiveOn'>): MoveDraft => ({
  civilServantId: null,
  kind: 'transfer',
  unitId: null,
  positionId: null,
  officeId: null,
  effectiveOn,
  endsOn: null,
  note: '',
});

export const draftOf = ({ civilServantId, kind, places, effectiveOn, endsOn, note }: PlacementMoveView): MoveDraft => {
  const to = places[1];
  const post = { unitId: to?.unitId ?? null, positionId: to?.positionId ?? null, officeId: to?.officeId ?? null };
  return { civilServantId, kind, ...post, effectiveOn, endsOn, note: note ?? '' };
};

const byLabel = (one: Option, other: Option): number => compareVietnamese(one.label, other.label);

export const communesOf = (units: readonly Pick<UnitRow, 'id' | 'kind' | 'fullName'>[]): Option[] =>
  units
    .filter(({ kind }) => kind === 'commune')
    .map(({ id, fullName }) => ({ value: id, label: fullName }))
    .sort(byLabel);

export const officesOf = (
  units: readonly Pick<UnitRow, 'id' | 'kind' | 'parentId' | 'bloc' | 'name'>[],
  unitId: string | null,
  bloc: Bloc,
): Option[] =>
  units
    .filter((unit) => unit.kind === 'commune_office' && unit.parentId === unitId && unit.bloc === bloc)
    .map(({ id, name }) => ({ value: id, label: name }));

export const positionsOf = (
  positions: readonly Pick<JobPositionView, 'id' | 'name' | 'bloc'>[],
  bloc: Bloc,
): Option[] =>
  positions.filter((position) => position.bloc === bloc).map(({ id, name }) => ({ value: id, label: name }));

/** The body that the API takes; undefined while the person or the post is missing. */
export const requestOf = (draft: MoveDraft, bloc: Bloc): PlacementMoveRequest | undefined => {
  const { civilServantId, kind, unitId, positionId, officeId, effectiveOn, endsOn } = draft;
  if (civilServantId === null) return undefined;
  const note = draft.note.trim() || null;
  const days = { ...(effectiveOn === null ? {} : { effectiveOn }), endsOn };
  if (kind === 'downsizing') return { civilServantId, kind, ...days, note };
  if (unitId === null || positionId === null) return undefined;
  const to = { unitId, bloc, positionId, ...(officeId === null ? {} : { officeId }) };
  return { civilServantId, kind, to, ...days, note };
};
