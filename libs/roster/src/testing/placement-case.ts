import type { StandardForFit } from '../domain/position-requirement.js';
import type { PersonToPlace, PlacementPost } from '../domain/placement/person-to-place.js';
import { usualLimits, usualWeights, type PlacementLimits } from '../domain/placement/placement-weights.js';
import type { PlacementRules } from '../domain/placement/possible-moves.js';

/** Posts and people as the rules of placement take them. */
export const ON = '2026-11-21';

export const standard = (positionId: string, fieldsOfStudy: readonly string[]): StandardForFit => ({
  positionId,
  specialismCode: null,
  minEducation: 'university',
  fieldsOfStudy,
  minPoliticalTheory: null,
  minStateManagement: null,
  further: [],
  trainable: [],
  competencies: [],
  source: 'QĐ',
});

const fields: Readonly<Record<string, readonly string[]>> = {
  land: ['Quản lý đất đai'],
  culture: ['Quản lý văn hóa'],
  farming: ['Nông học'],
};

export const post = (
  unit: string,
  position: string,
  required: number,
  present: number,
  more: Partial<PlacementPost> = {},
): PlacementPost => ({
  id: `${unit} ${position}`,
  unitId: unit,
  unitName: `Xã ${unit}`,
  level: 'commune',
  clusterId: unit.slice(0, 1),
  areaTypes: [],
  peoples: null,
  bloc: 'government',
  positionId: position,
  positionName: position,
  specialismCode: position === 'land' ? 'land' : null,
  isLeader: false,
  standard: standard(position, fields[position] ?? []),
  unitShortage: 0,
  required,
  present,
  ...more,
});

export const person = (
  id: string,
  postId: string,
  field: string,
  more: Partial<PersonToPlace> = {},
): PersonToPlace => ({
  id,
  fullName: id,
  postId,
  birthDate: '1990-01-01',
  sex: 'female',
  postedOn: '2020-01-01',
  absences: [],
  maternitySince: null,
  underDiscipline: false,
  isSpokenFor: false,
  educationLevel: 'university',
  fieldsOfStudy: [field],
  politicalTheory: null,
  stateManagement: null,
  itLevel: null,
  foreignLanguages: [],
  ethnicLanguages: [],
  certificates: [],
  recruitedOn: '2015-01-01',
  posts: [],
  ratings: [],
  competencies: [],
  areaTypes: [],
  ...more,
});

export const rules = (limits: Partial<PlacementLimits> = {}): PlacementRules => ({
  on: ON,
  weights: usualWeights,
  limits: { ...usualLimits, ...limits },
  fit: { unknown: 'as_missing' },
});
