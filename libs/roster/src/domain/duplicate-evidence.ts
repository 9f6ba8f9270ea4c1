import type { CalendarDate } from '@commune/kernel';

/** Of a person, what tells two records of one from two people. Null is unknown, or not for the reader. */
export interface TwinFacts {
  readonly nameSearch: string;
  readonly birthDate: CalendarDate;
  readonly sex: string;
  readonly idLastFour: string | null;
  readonly isInPost: boolean;
}

/** What the database compares for us, without giving either value away. */
export interface TwinMatches {
  readonly sameInsuranceNumber: boolean;
  readonly sameContact: boolean;
}

export const evidenceCodes = [
  'same-name-and-birth',
  'day-and-month-exchanged',
  'same-insurance-number',
  'same-contact',
  'same-last-four',
  'other-sex',
  'other-id-number',
  'both-in-post',
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

export const likelihoods = ['strong', 'likely', 'weak'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** Our own weights: no source names any. Against is counted off. */
export const evidenceWeights: Readonly<Record<EvidenceCode, number>> = {
  'same-name-and-birth': 4,
  'day-and-month-exchanged': 3,
  'same-insurance-number': 5,
  'same-contact': 2,
  'same-last-four': 2,
  'other-sex': -3,
  'other-id-number': -3,
  'both-in-post': -1,
};

export const evidenceNames: Readonly<Record<EvidenceCode, string>> = {
  'same-name-and-birth': 'Trùng họ tên và ngày sinh',
  'day-and-month-exchanged': 'Trùng họ tên, ngày và tháng sinh đổi chỗ',
  'same-insurance-number': 'Trùng số bảo hiểm xã hội',
  'same-contact': 'Trùng số điện thoại hoặc thư điện tử',
  'same-last-four': 'Trùng bốn số cuối của số định danh',
  'other-sex': 'Khác giới tính',
  'other-id-number': 'Khác số định danh',
  'both-in-post': 'Cả hai đang giữ vị trí',
};

export interface DuplicateEvidence {
  readonly likelihood: Likelihood;
  readonly points: number;
  readonly codes: readonly EvidenceCode[];
}

const STRONG = 5;
const LIKELY = 3;

/** Why two records look like one person, and what speaks against it. Undefined where nothing speaks for it. */
export function duplicateEvidence(
  one: TwinFacts,
  other: TwinFacts,
  matches: TwinMatches,
): DuplicateEvidence | undefined {
  const codes = evidenceCodes.filter((code) => holds[code](one, other, matches));
  if (!codes.some((code) => evidenceWeights[code] > 0)) return undefined;
  const points = codes.reduce((sum, code) => sum + evidenceWeights[code], 0);
  return { codes, points, likelihood: points >= STRONG ? 'strong' : points >= LIKELY ? 'likely' : 'weak' };
}

const holds: Readonly<Record<EvidenceCode, (one: TwinFacts, other: TwinFacts, matches: TwinMatches) => boolean>> = {
  'same-name-and-birth': (one, other) => sameName(one, other) && one.birthDate === other.birthDate,
  'day-and-month-exchanged': (one, other) =>
    sameName(one, other) && one.birthDate !== other.birthDate && exchanged(one.birthDate) === other.birthDate,
  'same-insurance-number': (_one, _other, { sameInsuranceNumber }) => sameInsuranceNumber,
  'same-contact': (_one, _other, { sameContact }) => sameContact,
  'same-last-four': (one, other) => one.idLastFour !== null && one.idLastFour === other.idLastFour,
  'other-sex': (one, other) => one.sex !== other.sex,
  'other-id-number': (one, other) =>
    one.idLastFour !== null && other.idLastFour !== null && one.idLastFour !== other.idLastFour,
  'both-in-post': (one, other) => one.isInPost && other.isInPost,
};

const sameName = (one: TwinFacts, other: TwinFacts): boolean => one.nameSearch === other.nameSearch;

/** 2/1 typed as 1/2: the slip that spreadsheets make. */
const exchanged = (date: CalendarDate): CalendarDate => `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;
