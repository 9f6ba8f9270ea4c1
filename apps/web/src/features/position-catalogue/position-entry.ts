import type { Bloc, JobPositionPatch, JobPositionRequest, JobPositionView } from '@commune/api-client';
import type { FieldValues, FieldValue } from '@/app/forms/field-changes';

/** What may be changed later; code, bloc and first day are given once. */
export const changeable = ['name', 'officeNames', 'specialismCode', 'isLeader', 'rankCode', 'sortOrder'] as const;
export type PositionKey = (typeof changeable)[number];
export type PositionValues = FieldValues<PositionKey>;

export const valuesOf = ({
  name,
  officeNames,
  specialismCode,
  isLeader,
  rankCode,
  sortOrder,
}: JobPositionView): PositionValues => ({ name, officeNames, specialismCode, isLeader, rankCode, sortOrder });

export const emptyValues: PositionValues = {
  name: null,
  officeNames: [],
  specialismCode: null,
  isLeader: false,
  rankCode: '01.003',
  sortOrder: null,
};

const asText = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const asTexts = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const asNumber = (value: FieldValue | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

export const patchOf = (changes: PositionValues, reason: string): JobPositionPatch => ({
  ...('name' in changes ? { name: asText(changes.name) } : {}),
  ...('officeNames' in changes ? { officeNames: asTexts(changes.officeNames) } : {}),
  ...('specialismCode' in changes ? { specialismCode: asText(changes.specialismCode) || null } : {}),
  ...('isLeader' in changes ? { isLeader: changes.isLeader === true } : {}),
  ...('rankCode' in changes ? { rankCode: asText(changes.rankCode) } : {}),
  ...('sortOrder' in changes ? { sortOrder: asNumber(changes.sortOrder) } : {}),
  reason,
});

export interface Beginning {
  code: string;
  bloc: Bloc;
  effectiveFrom: string;
}

export const requestOf = (values: PositionValues, beginning: Beginning, reason: string): JobPositionRequest => ({
  ...beginning,
  name: asText(values.name),
  officeNames: asTexts(values.officeNames),
  specialismCode: asText(values.specialismCode) || null,
  isLeader: values.isLeader === true,
  rankCode: asText(values.rankCode),
  sortOrder: asNumber(values.sortOrder),
  reason,
});
