import { addMonths, daysBetween, foldLabel, yearsBetween, type FieldClass } from '@commune/kernel';
import { ratings } from '../person-codes.js';
import { positionFit, type Fit, type FitReason, type FitRules } from '../position-fit.js';
import { requirementTraits } from '../position-requirement.js';
import { specialisms } from '../specialism.js';
import { directionOf } from './move-direction.js';
import type { PersonToPlace, PlacementPost } from './person-to-place.js';
import { spokenAmong } from './people-languages.js';
import { stageNames, type PlacementStage, type PlacementWeights, type WeightKey } from './placement-weights.js';

/** One thing that speaks for a move (points above zero) or against it. */
export interface MoveReason {
  readonly code: WeightKey;
  readonly points: number;
  readonly text: string;
  /** Class of the facts that it tells. */
  readonly fieldClass: FieldClass;
}

export interface MoveAssessment {
  readonly stage: PlacementStage;
  /** The sum of the points. */
  readonly score: number;
  readonly reasons: readonly MoveReason[];
}

/** What a move costs when nothing speaks for or against it; the points are taken off. */
const EVEN = 600;
const MOST_YEARS_IN_FIELD = 5;
const MOST_YEARS_OF_SERVICE = 15;

export const costOf = ({ score }: Pick<MoveAssessment, 'score'>): number => Math.max(0, EVEN - score);

/** Fields that an area puts weight on (NQ 04-NQ/TU III.1.1; KH 1570/KH-UBND III.3). */
const emphasis: Readonly<Record<string, readonly string[]>> = {
  urban: ['construction', 'digital_transformation', 'information_technology', 'citizen_reception'],
  rural: ['land', 'construction'],
  ethnic_minority: ['ethnic_affairs', 'religion'],
  border: ['foreign_language', 'justice_civil_status'],
};

const areaNames: Readonly<Record<string, string>> = {
  urban: 'đô thị',
  rural: 'nông thôn',
  ethnic_minority: 'dân tộc thiểu số',
  border: 'biên giới',
};

export interface MoveAsked {
  readonly person: PersonToPlace;
  readonly from: PlacementPost;
  readonly to: PlacementPost;
  /** How the person fits the post held, and the post asked about. */
  readonly fitBefore: Fit;
  readonly fitAfter: Fit;
  readonly on: string;
  readonly weights: PlacementWeights;
  readonly newInPostMonths: number;
}

/** The fit in another unit: what its standards ask for depends on its kind of area. */
export function fitIn(person: PersonToPlace, post: PlacementPost, on: string, rules: FitRules): Fit {
  return positionFit({ ...person, areaTypes: post.areaTypes }, post.standard, on, rules);
}

export function stageOf(from: PlacementPost, to: PlacementPost): PlacementStage {
  if (from.unitId === to.unitId) return 'commune';
  return from.clusterId !== null && from.clusterId === to.clusterId ? 'cluster' : 'province';
}

/** Everything that speaks for and against the move, in points. */
export function assessMove(asked: MoveAsked): MoveAssessment {
  const reasons = checks.flatMap((check) => check(asked));
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  return { stage: stageOf(asked.from, asked.to), score, reasons };
}

type Check = (asked: MoveAsked) => MoveReason[];

/** Nothing where it counts nothing. */
function reason(
  { weights }: MoveAsked,
  code: WeightKey,
  fieldClass: FieldClass,
  text: string,
  times = 1,
): MoveReason[] {
  const points = Math.round(weights[code] * times);
  return points === 0 ? [] : [{ code, points, text, fieldClass }];
}

const lacks = ({ reasons }: Fit, kind: FitReason['kind']): FitReason[] =>
  reasons.filter((found) => found.kind === kind);

const checks: readonly Check[] = [
  fieldOfStudy,
  postHeld,
  standardsLacking,
  experience,
  timeInPost,
  languageOfPeople,
  area,
  workload,
  rating,
  distance,
];

function fieldOfStudy(asked: MoveAsked): MoveReason[] {
  const { person, from, to, fitBefore } = asked;
  const studied = person.fieldsOfStudy.join('; ');
  const asks = (to.standard?.fieldsOfStudy.length ?? 0) > 0;
  const right = `Ngành ${studied} đúng yêu cầu của vị trí ${to.positionName}.`;
  const wrong = `Đang làm ${from.positionName}, không đúng ngành ${studied || 'đào tạo'}.`;
  return [
    ...(asks && studied !== '' ? reason(asked, 'fieldOfStudy', 'qualification', right) : []),
    ...(lacks(fitBefore, 'field').length > 0 ? reason(asked, 'misplacedNow', 'qualification', wrong) : []),
  ];
}

/** Whoever does well where somebody is needed is moved only for something better. */
function postHeld(asked: MoveAsked): MoveReason[] {
  const { from, fitBefore } = asked;
  const isNeeded = from.present <= from.required;
  if (!isNeeded || lacks(fitBefore, 'field').length > 0) return [];
  const text = `Vị trí ${from.positionName} nơi đi còn cần, phải bố trí người thay.`;
  return reason(asked, 'neededNow', 'qualification', text);
}

function standardsLacking(asked: MoveAsked): MoveReason[] {
  const kinds = [
    { kind: 'mandatory', code: 'mandatoryLack', words: 'Còn thiếu tiêu chuẩn' },
    { kind: 'training', code: 'trainingLack', words: 'Cần bồi dưỡng' },
  ] as const;
  return kinds.flatMap(({ kind, code, words }) => {
    const missing = lacks(asked.fitAfter, kind);
    const named = missing.map(nameOfLack).join('; ');
    return reason(asked, code, 'qualification', `${words}: ${named}.`, missing.length);
  });
}

function nameOfLack({ code, required }: FitReason): string {
  const kind = Object.entries(requirementTraits).find(([key]) => code.startsWith(`${key}-`));
  const name = kind?.[1].name ?? '';
  if (required === null) return name;
  // "Một tiếng dân tộc thiểu số" says what it is by itself.
  return foldLabel(required).includes(foldLabel(name)) ? required : `${name} (${required})`;
}

function experience(asked: MoveAsked): MoveReason[] {
  const { person, to, on } = asked;
  const days = person.posts
    .filter(({ specialismCode, positionId }) =>
      to.specialismCode === null ? positionId === to.positionId : specialismCode === to.specialismCode,
    )
    .reduce((sum, { startedOn, endedOn }) => sum + Math.max(0, daysBetween(startedOn, endedOn ?? on)), 0);
  const inField = Math.min(MOST_YEARS_IN_FIELD, Math.floor(days / 365));
  const served = person.recruitedOn === null ? 0 : Math.max(0, yearsBetween(person.recruitedOn, on));
  const counted = Math.min(MOST_YEARS_OF_SERVICE, served);
  return [
    ...reason(asked, 'yearInField', 'employment', `Đã làm lĩnh vực này ${inField} năm.`, inField),
    ...reason(asked, 'yearOfService', 'employment', `Công tác ${served} năm.`, counted),
  ];
}

function timeInPost(asked: MoveAsked): MoveReason[] {
  const { person, on, newInPostMonths } = asked;
  if (addMonths(person.postedOn, newInPostMonths) <= on) return [];
  return reason(asked, 'shortInPost', 'employment', `Giữ vị trí hiện nay chưa đủ ${newInPostMonths} tháng.`);
}

/** A language counts where the commune's people speak it; where nobody has entered who lives there, it is only told. */
function languageOfPeople(asked: MoveAsked): MoveReason[] {
  const { person, to } = asked;
  if (person.ethnicLanguages.length === 0 || !to.areaTypes.includes('ethnic_minority')) return [];
  const spoken = person.ethnicLanguages.join(', ');
  if (to.peoples === null) {
    const text = `Biết ${spoken}; chưa có số liệu dân tộc của ${to.unitName} nên chưa tính điểm.`;
    return [{ code: 'ethnicLanguage', points: 0, text, fieldClass: 'qualification' }];
  }
  const among = spokenAmong(person.ethnicLanguages, to.peoples).join(', ');
  if (among === '') return [];
  return reason(asked, 'ethnicLanguage', 'qualification', `Biết ${spoken}; ${to.unitName} có đồng bào ${among}.`);
}

function area(asked: MoveAsked): MoveReason[] {
  const { from, to } = asked;
  const shared = from.unitId === to.unitId ? [] : to.areaTypes.filter((type) => from.areaTypes.includes(type));
  const weighing = to.areaTypes.filter((type) => emphasis[type]?.includes(to.specialismCode ?? ''));
  const named = (types: readonly string[]): string => types.map((type) => areaNames[type] ?? type).join(', ');
  const field = specialisms.find(({ code }) => code === to.specialismCode)?.name ?? '';
  const central = `${field} là trọng tâm của địa bàn ${named(weighing)}.`;
  return [
    ...reason(asked, 'sameArea', 'name', `Đã quen địa bàn ${named(shared)}.`, shared.length),
    ...reason(asked, 'areaEmphasis', 'name', central, weighing.length === 0 ? 0 : 1),
  ];
}

function workload(asked: MoveAsked): MoveReason[] {
  const { unitShortage, unitName } = asked.to;
  const percent = Math.round(unitShortage * 100);
  const text = `${unitName} đang thiếu ${percent} % vị trí của khối, khối lượng công việc dồn cho người còn lại.`;
  return percent === 0 ? [] : reason(asked, 'workload', 'name', text, unitShortage);
}

function rating(asked: MoveAsked): MoveReason[] {
  const year = Number(asked.on.slice(0, 4)) - 1;
  const found = asked.person.ratings.find((entry) => entry.year === year)?.rating;
  const code = found === 'excellent' ? 'ratedExcellent' : found === 'good' ? 'ratedGood' : null;
  const name = ratings.find((entry) => entry.code === found)?.name;
  if (code === null || name === undefined) return [];
  return reason(asked, code, 'assessment', `Năm ${year} xếp loại: ${name}.`);
}

function distance(asked: MoveAsked): MoveReason[] {
  const { from, to } = asked;
  const direction = directionOf(from.level, to.level);
  if (direction === 'to_commune') {
    const text = `${from.unitName} có ${from.present} ${from.positionName}, cần ${from.required}: điều động về cấp xã.`;
    return reason(asked, 'fromDepartment', 'name', text);
  }
  if (direction === 'to_department') {
    const text = `Đến ${to.unitName} có thời hạn để nâng cao chuyên môn, rồi trở về.`;
    return reason(asked, 'toDepartment', 'name', text);
  }
  const stage = stageOf(from, to);
  if (stage === 'commune') return [];
  const code = stage === 'cluster' ? 'otherCommune' : 'otherCluster';
  return reason(asked, code, 'name', `${stageNames[stage]}: từ ${from.unitName} đến ${to.unitName}.`);
}
