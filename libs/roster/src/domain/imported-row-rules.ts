import { addYears, type CalendarDate, foldLabel, formatDate } from '@commune/kernel';
import { ageOn } from './age-band.js';
import { errorAt, type Finding, warningAt } from './finding.js';
import { idNumberFindings } from './id-number.js';
import type { ImportedRow } from './imported-civil-servant.js';
import { findRank, salaryCoefficientFinding } from './rank.js';
import { yearsOfService } from './years-of-service.js';

type RowRule = (row: ImportedRow, asOf: CalendarDate) => (Finding | undefined)[];

// Younger than any civil servant may be (Luật Cán bộ, công chức: đủ 18 tuổi), older than any still serves.
const YOUNGEST = 18;
const OLDEST = 70;
const TOLERATED_YEARS_OF_SERVICE = 1;
const YOUNGEST_GRADUATE = 17;

const birthRule: RowRule = ({ birthDate }, asOf) => {
  if (!birthDate) return [];
  if (birthDate > asOf) {
    const message = `Ngày sinh sau thời điểm của danh sách (${formatDate(asOf)}). Hãy kiểm tra lại.`;
    return [errorAt('/birthDate', 'roster.birth-date-in-future', message)];
  }
  const age = ageOn(birthDate, asOf);
  if (age >= YOUNGEST && age <= OLDEST) return [];
  const message = `Ngày sinh cho tuổi ${age}, ngoài khoảng ${YOUNGEST}–${OLDEST}. Hãy kiểm tra lại năm sinh.`;
  return [errorAt('/birthDate', 'roster.age-implausible', message, { age })];
};

const PAST_DATES = [
  { key: 'postedOn', label: 'Ngày giữ vị trí', code: 'roster.posted-in-future' },
  { key: 'recruitedOn', label: 'Ngày tuyển dụng', code: 'roster.recruited-in-future' },
  { key: 'partyAdmittedOn', label: 'Ngày vào Đảng', code: 'roster.party-admission-in-future' },
  { key: 'partyOfficialOn', label: 'Ngày vào Đảng chính thức', code: 'roster.date-in-future' },
  { key: 'youthUnionOn', label: 'Ngày vào Đoàn', code: 'roster.date-in-future' },
  { key: 'enlistedOn', label: 'Ngày nhập ngũ', code: 'roster.date-in-future' },
  { key: 'dischargedOn', label: 'Ngày xuất ngũ', code: 'roster.date-in-future' },
  { key: 'idIssuedOn', label: 'Ngày cấp căn cước', code: 'roster.date-in-future' },
] as const;

const pastDatesRule: RowRule = (row, asOf) =>
  PAST_DATES.map(({ key, label, code }) => {
    const date = row[key];
    if (!date || date <= asOf) return undefined;
    const message = `${label} ${formatDate(date)} sau thời điểm của danh sách (${formatDate(asOf)}). Hãy kiểm tra lại.`;
    return errorAt(`/${key}`, code, message);
  });

const ADULT_DATES = [
  { key: 'recruitedOn', label: 'Ngày tuyển dụng', code: 'roster.recruited-under-18' },
  // Điều lệ Đảng Đ1: từ 18 tuổi trở lên
  { key: 'partyAdmittedOn', label: 'Ngày vào Đảng', code: 'roster.party-admission-under-18' },
] as const;

const adultDatesRule: RowRule = (row) =>
  ADULT_DATES.map(({ key, label, code }) => {
    const date = row[key];
    if (!date || !row.birthDate || date >= addYears(row.birthDate, YOUNGEST)) return undefined;
    if (date <= row.birthDate) {
      return errorAt(`/${key}`, 'roster.date-before-birth', `${label} trước ngày sinh. Hãy kiểm tra lại hai ngày này.`);
    }
    return warningAt(`/${key}`, code, `${label} trước khi đủ ${YOUNGEST} tuổi. Hãy đối chiếu với hồ sơ.`);
  });

/** What can only come after something else. */
const ORDERED_DATES = [
  { first: 'partyAdmittedOn', then: 'partyOfficialOn', message: 'Ngày vào Đảng chính thức trước ngày vào Đảng.' },
  { first: 'enlistedOn', then: 'dischargedOn', message: 'Ngày xuất ngũ trước ngày nhập ngũ.' },
] as const;

const orderedDatesRule: RowRule = (row) =>
  ORDERED_DATES.map(({ first, then, message }) => {
    const [from, to] = [row[first], row[then]];
    return from && to && to < from
      ? errorAt(`/${then}`, 'roster.dates-exchanged', `${message} Hãy kiểm tra lại hai ngày này.`)
      : undefined;
  });

const postingRule: RowRule = ({ postedOn, birthDate }) =>
  postedOn && birthDate && postedOn <= birthDate
    ? [
        errorAt(
          '/postedOn',
          'roster.date-before-birth',
          'Ngày giữ vị trí trước ngày sinh. Hãy kiểm tra lại hai ngày này.',
        ),
      ]
    : [];

const serviceRule: RowRule = ({ recruitedOn, yearsOfService: stated }, asOf) => {
  if (!recruitedOn || stated === undefined) return [];
  const computed = yearsOfService(recruitedOn, asOf);
  if (Math.abs(computed - stated) <= TOLERATED_YEARS_OF_SERVICE) return [];
  const message = `Số năm công tác ghi ${stated}, tính từ ngày tuyển dụng là ${computed}. Hệ thống dùng số tính được.`;
  return [warningAt('/yearsOfService', 'roster.years-of-service-differ', message, { stated, computed })];
};

const graduationRule: RowRule = ({ graduationYear, birthDate }, asOf) => {
  if (graduationYear === undefined) return [];
  const isTooEarly = birthDate !== undefined && graduationYear < Number(birthDate.slice(0, 4)) + YOUNGEST_GRADUATE;
  if (!isTooEarly && graduationYear <= Number(asOf.slice(0, 4))) return [];
  const message = `Năm tốt nghiệp ${graduationYear} không phù hợp với năm sinh hoặc thời điểm của danh sách. Hãy kiểm tra lại.`;
  return [warningAt('/graduationYear', 'roster.graduation-year-implausible', message)];
};

const rankRule: RowRule = ({ rankCode, rankName, salaryCoefficient }) => {
  const rank = rankCode === undefined ? undefined : findRank(rankCode);
  if (!rank) return [];
  const namesDiffer = rankName !== undefined && foldLabel(rankName) !== foldLabel(rank.name);
  const message = `Mã ngạch ${rank.code} là "${rank.name}", khác với tên ngạch "${rankName}". Hệ thống dùng mã ngạch.`;
  return [
    namesDiffer ? warningAt('/rankName', 'roster.rank-name-differs', message) : undefined,
    salaryCoefficient === undefined ? undefined : salaryCoefficientFinding(rank.code, salaryCoefficient),
  ];
};

const communeRule: RowRule = ({ communeCode, communeName }) =>
  communeCode === undefined && communeName === undefined
    ? [errorAt('/communeCode', 'roster.commune-missing', 'Thiếu mã xã và tên xã. Hãy ghi ít nhất một trong hai.')]
    : [];

const salaryDateRule: RowRule = ({ salaryFrom }, asOf) =>
  salaryFrom && salaryFrom > asOf
    ? [warningAt('/salaryFrom', 'roster.salary-from-in-future', 'Ngày hưởng lương sau thời điểm của danh sách.')]
    : [];

const ratingRule: RowRule = ({ ratings }, asOf) =>
  ratings
    .filter(({ year }) => year > Number(asOf.slice(0, 4)))
    .map(({ year }) =>
      errorAt(`/rating.${year}`, 'roster.rating-year-in-future', `Năm ${year} chưa đến nên chưa có xếp loại.`),
    );

const idNumberRule: RowRule = ({ idNumber, birthDate, sex }) =>
  idNumber === undefined ? [] : idNumberFindings(idNumber, birthDate, sex);

const RULES: readonly RowRule[] = [
  birthRule,
  pastDatesRule,
  adultDatesRule,
  orderedDatesRule,
  postingRule,
  idNumberRule,
  communeRule,
  serviceRule,
  graduationRule,
  rankRule,
  salaryDateRule,
  ratingRule,
];

/** What is wrong between the members of one row; members that are missing are not judged. */
export const violationsOfImportedRow = (row: ImportedRow, asOf: CalendarDate): Finding[] =>
  RULES.flatMap((rule) => rule(row, asOf)).filter((finding) => finding !== undefined);

export interface NumberedId {
  rowNumber: number;
  idNumber: string | undefined;
}

/** An ID that stands in several rows of one file, by row number: each of them is refused. */
export const duplicateIdFindings = (rows: readonly NumberedId[]): Map<number, Finding> => {
  const rowsById = new Map<string, number[]>();
  for (const { idNumber, rowNumber } of rows) {
    if (idNumber !== undefined) rowsById.set(idNumber, [...(rowsById.get(idNumber) ?? []), rowNumber]);
  }
  const findings = new Map<number, Finding>();
  for (const rowNumbers of rowsById.values()) {
    if (rowNumbers.length < 2) continue;
    for (const rowNumber of rowNumbers) {
      const others = rowNumbers.filter((other) => other !== rowNumber);
      const message = `Số định danh trùng với dòng ${others.join(', ')} của tệp. Mỗi người chỉ ghi một dòng.`;
      findings.set(rowNumber, errorAt('/idNumber', 'roster.id-number-doubled', message, { rows: others }));
    }
  }
  return findings;
};
