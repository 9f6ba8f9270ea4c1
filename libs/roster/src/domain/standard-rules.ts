import { foldLabel, type Violation } from '@commune/kernel';
import { competencyLevels, isCompetency } from './competencies.js';
import {
  requirementTraits,
  trainableKinds,
  type FurtherKind,
  type FurtherRequirement,
  type StandardForFit,
} from './position-requirement.js';
import { itLevels } from './qualification-levels.js';

/** What people write of a standard, beside its days. */
export type StandardContent = Omit<StandardForFit, 'positionId' | 'specialismCode'>;

const fault = (pointer: string, code: string, message: string): Violation => ({
  pointer,
  code: `standards.${code}`,
  message,
});

/** Steps of TT 01/2014/TT-BGDĐT; years up to a working life. */
const levelRange: Readonly<Partial<Record<FurtherKind, { from: number; to: number; isNeeded: boolean }>>> = {
  foreign_language: { from: 1, to: 6, isNeeded: false },
  years_of_service: { from: 1, to: 45, isNeeded: true },
  years_in_field: { from: 1, to: 45, isNeeded: true },
};

/** What is wrong with a standard, whatever its day. */
export function violationsOfStandard({ further, trainable, competencies }: StandardContent): Violation[] {
  return [
    ...further.flatMap((requirement, index) => violationsOfRequirement(requirement, `/further/${index}`)),
    ...repeated(further.map(({ kind, name, areaType }) => `${kind}|${foldLabel(name ?? '')}|${areaType ?? ''}`)).map(
      (index) => fault(`/further/${index}`, 'requirement-repeated', 'Yêu cầu này đã có ở dòng trên.'),
    ),
    ...trainable.flatMap((kind, index) =>
      trainableKinds.some((known) => known === kind)
        ? []
        : [fault(`/trainable/${index}`, 'not-trainable', 'Yêu cầu này không bổ sung được bằng bồi dưỡng.')],
    ),
    ...competencies.flatMap(({ code, level }, index) => violationsOfCompetency(code, level, `/competencies/${index}`)),
    ...repeated(competencies.map(({ code }) => code)).map((index) =>
      fault(`/competencies/${index}`, 'competency-repeated', 'Năng lực này đã có ở dòng trên.'),
    ),
  ];
}

function violationsOfRequirement({ kind, name, level }: FurtherRequirement, pointer: string): Violation[] {
  const range = levelRange[kind];
  const faults: Violation[] = [];
  if (kind === 'it' && !itLevels.some(({ code }) => code === name && code !== 'none')) {
    faults.push(
      fault(`${pointer}/name`, 'it-level', 'Chọn trình độ tin học: cơ bản, nâng cao hoặc trung cấp trở lên.'),
    );
  }
  if (kind === 'certificate' && (name ?? '') === '') {
    faults.push(fault(`${pointer}/name`, 'certificate-name', 'Ghi tên chứng chỉ.'));
  }
  if ((kind === 'years_of_service' || kind === 'years_in_field') && name !== null) {
    faults.push(fault(`${pointer}/name`, 'name-unused', 'Yêu cầu về số năm không có tên.'));
  }
  const isOutside = level !== null && (range === undefined || level < range.from || level > range.to);
  if (isOutside || (range?.isNeeded && level === null)) {
    const words = range ? `từ ${range.from} đến ${range.to}` : 'để trống';
    faults.push(fault(`${pointer}/level`, 'level', `Mức của "${requirementTraits[kind].name}": ${words}.`));
  }
  return faults;
}

function violationsOfCompetency(code: string, level: number, pointer: string): Violation[] {
  if (!isCompetency(code)) {
    return [fault(`${pointer}/code`, 'competency-unknown', 'Năng lực này không có trong khung năng lực.')];
  }
  if (level >= competencyLevels.lowest && level <= competencyLevels.highest) return [];
  return [fault(`${pointer}/level`, 'competency-level', 'Mức năng lực từ 1 đến 5.')];
}

/** Places of what has stood before. */
function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

export interface StandardDays {
  /** First day of the position, and its last where it has one. */
  readonly positionFrom: string;
  readonly positionTo: string | null;
  /** First day of the newest version; null: the position has none. */
  readonly latestFrom: string | null;
}

/**
 * A next version begins after today, so that what was measured up to today stays; the first version of a position may
 * begin earlier, since nobody was measured by another.
 */
export function violationsOfDay(effectiveFrom: string, days: StandardDays, today: string): Violation[] {
  const { positionFrom, positionTo, latestFrom } = days;
  const at = (code: string, message: string): Violation[] => [fault('/effectiveFrom', code, message)];
  if (effectiveFrom < positionFrom || (positionTo !== null && effectiveFrom > positionTo)) {
    return at('outside-position', 'Ngày có hiệu lực phải nằm trong thời gian có vị trí việc làm này.');
  }
  if (latestFrom !== null && effectiveFrom <= latestFrom) {
    return at('not-after-latest', 'Ngày có hiệu lực phải sau ngày của phiên bản mới nhất.');
  }
  if (latestFrom !== null && effectiveFrom <= today) {
    return at('not-after-today', 'Phiên bản mới có hiệu lực sớm nhất từ ngày mai: kết quả rà soát đã có giữ nguyên.');
  }
  return [];
}
