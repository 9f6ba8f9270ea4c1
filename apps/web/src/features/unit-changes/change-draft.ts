import type { UnitChangeKind, UnitChangeRequest, UnitKind, UnitRow, UnitTargetRequest } from '@commune/api-client';

export const changeKinds: readonly UnitChangeKind[] = [
  'merge',
  'split',
  'rename',
  'dissolve',
  'establish',
  'move',
  'reclassify',
];
export const NEW_UNIT = 'new';

export interface TargetDraft {
  /** A unit that goes on, `new`, or nothing chosen yet. */
  unitId: string | null;
  name: string;
  fullName: string;
  code: string;
  designation: string | null;
  officeIds: string[];
  partyQuota: number | null;
  governmentQuota: number | null;
}

export interface ChangeDraft {
  kind: UnitChangeKind;
  unitIds: string[];
  targets: TargetDraft[];
  unitKind: UnitKind | null;
  parentId: string | null;
  bloc: 'party' | 'government' | null;
  clusterId: string | null;
  areaTypes: string[];
  effectiveOn: string | null;
  documentNumber: string;
  documentDate: string | null;
  note: string;
}

export const emptyTarget = (): TargetDraft => ({
  unitId: NEW_UNIT,
  name: '',
  fullName: '',
  code: '',
  designation: null,
  officeIds: [],
  partyQuota: null,
  governmentQuota: null,
});

export const emptyDraft = (effectiveOn: string): ChangeDraft => ({
  kind: 'merge',
  unitIds: [],
  targets: [emptyTarget()],
  unitKind: 'commune_office',
  parentId: null,
  bloc: null,
  clusterId: null,
  areaTypes: [],
  effectiveOn,
  documentNumber: '',
  documentDate: null,
  note: '',
});

/** Another kind begins with what it needs; day and document stay. */
export const withKind = (draft: ChangeDraft, kind: UnitChangeKind): ChangeDraft => ({
  ...draft,
  kind,
  unitIds: [],
  parentId: null,
  targets:
    kind === 'split'
      ? [emptyTarget(), emptyTarget()]
      : [{ ...emptyTarget(), unitId: kind === 'dissolve' ? null : NEW_UNIT }],
});

const named = ({ name, fullName, code, designation }: TargetDraft): UnitTargetRequest => ({
  ...(name.trim() ? { name: name.trim() } : {}),
  ...(fullName.trim() ? { fullName: fullName.trim() } : {}),
  ...(code.trim() ? { code: code.trim() } : {}),
  ...(designation ? { designation } : {}),
});

const quotas = ({ partyQuota, governmentQuota }: TargetDraft): UnitTargetRequest => ({
  ...(partyQuota === null ? {} : { partyQuota }),
  ...(governmentQuota === null ? {} : { governmentQuota }),
});

const targetOf = (draft: ChangeDraft, target: TargetDraft): UnitTargetRequest[] => {
  const isNew = target.unitId === NEW_UNIT;
  const kept = target.unitId !== null && !isNew ? { unitId: target.unitId } : {};
  switch (draft.kind) {
    case 'rename':
      return [
        {
          name: target.name.trim(),
          fullName: target.fullName.trim(),
          ...(target.designation ? { designation: target.designation } : {}),
        },
      ];
    case 'merge':
      return [{ ...kept, ...(isNew ? named(target) : {}), ...quotas(target) }];
    case 'split':
      return [{ ...kept, ...(isNew ? named(target) : {}), ...quotas(target), officeIds: target.officeIds }];
    case 'dissolve':
      return target.unitId === null ? [] : [kept];
    case 'establish':
      return [
        {
          ...named(target),
          kind: draft.unitKind ?? 'commune_office',
          ...(draft.parentId ? { parentId: draft.parentId } : {}),
          ...(draft.unitKind === 'commune_office' && draft.bloc ? { bloc: draft.bloc } : {}),
        },
      ];
    case 'move':
      return draft.parentId === null ? [] : [{ parentId: draft.parentId }];
    case 'reclassify':
      return [];
  }
};

/** The request, or undefined while day or document are missing. The rest is the API's to judge. */
export const requestOf = (draft: ChangeDraft): UnitChangeRequest | undefined => {
  const { kind, unitIds, effectiveOn, documentDate, documentNumber, note, clusterId, areaTypes } = draft;
  if (effectiveOn === null || documentDate === null || documentNumber.trim() === '') return undefined;
  return {
    kind,
    unitIds: kind === 'establish' ? [] : unitIds,
    targets: draft.targets.flatMap((target) => targetOf(draft, target)),
    effectiveOn,
    documentNumber: documentNumber.trim(),
    documentDate,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(kind === 'reclassify' ? { ...(clusterId ? { clusterId } : {}), areaTypes } : {}),
  };
};

/** "Phòng Kinh tế · Xã Bảo Lạc": an office is named with its commune. */
export const unitLabel = (unit: UnitRow, units: readonly UnitRow[]): string => {
  const parent = unit.kind === 'commune_office' ? units.find(({ id }) => id === unit.parentId) : undefined;
  return parent ? `${unit.fullName} · ${parent.fullName}` : unit.fullName;
};

const changeable: Record<UnitChangeKind, readonly UnitKind[]> = {
  merge: ['commune', 'commune_office', 'department', 'party_body'],
  split: ['commune'],
  rename: ['commune', 'commune_office', 'department', 'party_body'],
  dissolve: ['commune', 'commune_office', 'department', 'party_body'],
  establish: [],
  reclassify: ['commune'],
  move: ['commune_office'],
};

export const changeableUnits = (kind: UnitChangeKind, units: readonly UnitRow[]): UnitRow[] =>
  units.filter((unit) => changeable[kind].includes(unit.kind));

/** Units beside the first chosen one: of its kind, its parent and its bloc. */
export const unitsBeside = (unitIds: readonly string[], candidates: readonly UnitRow[]): UnitRow[] => {
  const first = candidates.find(({ id }) => id === unitIds[0]);
  if (!first) return [...candidates];
  return candidates.filter(
    (unit) => unit.kind === first.kind && unit.parentId === first.parentId && unit.bloc === first.bloc,
  );
};
