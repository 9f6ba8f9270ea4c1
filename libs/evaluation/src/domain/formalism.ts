import { exact, isLess, minus, over, shownNumber, sumOf, times, type ExactNumber } from './exact-number.js';
import { capState, type ExcellentCap } from './excellent-cap.js';
import { ratingLevels, ratingNames, type RatingLevel } from './rating.js';

/** What is known of one person's score in a period. */
export interface ScoredPerson {
  readonly id: string;
  readonly name: string;
  readonly points: ExactNumber;
  readonly level: RatingLevel;
  /** Points of the general criteria, by the person and by the superior; null where one of them has not said. */
  readonly ownGeneral: ExactNumber | null;
  readonly confirmedGeneral: ExactNumber | null;
  readonly doneItems: number;
  readonly itemsWithEvidence: number;
}

/** People whom one superior scores: an office, or a commune as a whole. */
export interface ScoredGroup {
  readonly people: readonly ScoredPerson[];
  /** Share of dossiers on time of the commune, per cent; null where it is not known. */
  readonly onTimePercent: ExactNumber | null;
  /** Of the year's rating; where only months are tracked it is what the same points would meet at the end of the year. */
  readonly cap: ExcellentCap | null;
}

/** From when on something is told; the sources name the evils and no numbers, so all of them are settings. */
export interface FormalismLimits {
  readonly leastPeople: number;
  /** Points between the best and the worst, up to which a group counts as all the same. */
  readonly flatSpread: ExactNumber;
  /** Share of a group in one level, from which on it counts as all the same. */
  readonly sameLevelShare: ExactNumber;
  /** Points between one's own word and the superior's. */
  readonly gap: ExactNumber;
  readonly leastItems: number;
  /** Share of done items with evidence, below which the points lack it. */
  readonly evidenceShare: ExactNumber;
  /** Per cent of dossiers on time, below which most people can't be good. */
  readonly onTimeFloor: ExactNumber;
  readonly goodShare: ExactNumber;
}

export const formalismKinds = [
  'flat-scores',
  'same-level',
  'gap',
  'no-gap',
  'no-evidence',
  'against-figures',
  'cap-pressure',
] as const;
export type FormalismKind = (typeof formalismKinds)[number];

/** A question to whoever closes the period, never a verdict. */
export interface FormalismFinding {
  readonly kind: FormalismKind;
  /** The facts with their numbers. */
  readonly text: string;
  readonly personIds: readonly string[];
  readonly source: string;
}

const SOURCE = 'KH 1570/KH-UBND mục I.3, III.4';
const finding = (kind: FormalismKind, text: string, people: readonly ScoredPerson[]): FormalismFinding => ({
  ...{ kind, text, source: SOURCE },
  personIds: people.map(({ id }) => id),
});
const share = (part: number, whole: number): ExactNumber => over(exact(part), exact(whole));
const percent = (part: number, whole: number): string => `${shownNumber(times(share(part, whole), exact(100)), 1)} %`;
const isAtLeast = (one: ExactNumber, other: ExactNumber): boolean => !isLess(one, other);

/** KH 1570 I.3, III.4; NQ 04-NQ/TU: scoring by courtesy, evenly, or against what the figures say. */
export function formalismFindings(group: ScoredGroup, limits: FormalismLimits): FormalismFinding[] {
  const isLarge = group.people.length >= limits.leastPeople;
  return [
    ...(isLarge ? flatScores(group.people, limits) : []),
    ...(isLarge ? sameLevel(group.people, limits) : []),
    ...gaps(group.people, limits),
    ...(isLarge ? noGap(group.people) : []),
    ...withoutEvidence(group.people, limits),
    ...againstFigures(group, limits),
    ...capPressure(group),
  ];
}

function flatScores(people: readonly ScoredPerson[], { flatSpread }: FormalismLimits): FormalismFinding[] {
  const sorted = people.map(({ points }) => points).sort((one, other) => (isLess(one, other) ? -1 : 1));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || isLess(flatSpread, minus(most, least))) return [];
  const mean = shownNumber(over(sumOf(sorted), exact(sorted.length)));
  const between = `từ ${shownNumber(least)} đến ${shownNumber(most)}, trung bình ${mean}`;
  return [finding('flat-scores', `${people.length} người có điểm gần như nhau: ${between}.`, people)];
}

function sameLevel(people: readonly ScoredPerson[], { sameLevelShare }: FormalismLimits): FormalismFinding[] {
  return ratingLevels.flatMap((level) => {
    const same = people.filter((person) => person.level === level);
    if (same.length === 0 || isLess(share(same.length, people.length), sameLevelShare)) return [];
    const told = `${same.length} / ${people.length} người (${percent(same.length, people.length)})`;
    return [finding('same-level', `${told} cùng mức "${ratingNames[level]}".`, same)];
  });
}

interface Compared {
  readonly person: ScoredPerson;
  readonly own: ExactNumber;
  readonly confirmed: ExactNumber;
}

const comparedOf = (people: readonly ScoredPerson[]): Compared[] =>
  people.flatMap((person) => {
    const { ownGeneral: own, confirmedGeneral: confirmed } = person;
    return own && confirmed ? [{ person, own, confirmed }] : [];
  });

/** Either way: who thinks much better of themselves, and whom the superior thinks much better of. */
function gaps(people: readonly ScoredPerson[], { gap }: FormalismLimits): FormalismFinding[] {
  return comparedOf(people).flatMap(({ person, own, confirmed }) => {
    const [above, below] = isLess(own, confirmed) ? [confirmed, own] : [own, confirmed];
    if (isLess(minus(above, below), gap)) return [];
    const told = `tự chấm ${shownNumber(own)}, cấp trên ${shownNumber(confirmed)} điểm tiêu chí chung`;
    return [finding('gap', `${person.name}: ${told}, lệch ${shownNumber(minus(above, below))}.`, [person])];
  });
}

/** A superior who confirms every word of everybody has not scored. */
function noGap(people: readonly ScoredPerson[]): FormalismFinding[] {
  const compared = comparedOf(people);
  const isCopied = compared.every(({ own, confirmed }) => !isLess(own, confirmed) && !isLess(confirmed, own));
  if (compared.length < people.length || !isCopied) return [];
  return [finding('no-gap', `Cấp trên giữ nguyên điểm tự chấm của cả ${people.length} người.`, people)];
}

function withoutEvidence(
  people: readonly ScoredPerson[],
  { leastItems, evidenceShare }: FormalismLimits,
): FormalismFinding[] {
  const lacking = people.filter(
    ({ doneItems, itemsWithEvidence }) =>
      doneItems >= leastItems && isLess(share(itemsWithEvidence, doneItems), evidenceShare),
  );
  return lacking.map((person) => {
    const { doneItems, itemsWithEvidence } = person;
    const told = `${itemsWithEvidence} / ${doneItems} việc hoàn thành có minh chứng`;
    return finding('no-evidence', `${person.name}: ${told} (${percent(itemsWithEvidence, doneItems)}).`, [person]);
  });
}

/** KH 1570/KH-UBND III.4: "excellent" beside 60 % of dossiers on time. */
function againstFigures(
  { people, onTimePercent }: ScoredGroup,
  { onTimeFloor, goodShare, leastPeople }: FormalismLimits,
): FormalismFinding[] {
  if (!onTimePercent || isAtLeast(onTimePercent, onTimeFloor)) return [];
  const onTime = `chỉ ${shownNumber(onTimePercent)} % hồ sơ thủ tục hành chính đúng hạn`;
  const excellent = people.filter(({ level }) => level === 'excellent');
  const good = people.filter(({ level }) => level === 'excellent' || level === 'good');
  const named = `${excellent.length} người đạt mức xuất sắc trong khi ${onTime}.`;
  const many = `${good.length} / ${people.length} người (${percent(good.length, people.length || 1)}) từ mức tốt trở lên`;
  const areMany = people.length >= leastPeople && isAtLeast(share(good.length, people.length), goodShare);
  return [
    ...(excellent.length > 0 ? [finding('against-figures', named, excellent)] : []),
    ...(areMany ? [finding('against-figures', `${many} trong khi ${onTime}.`, good)] : []),
  ];
}

/** More people with the points of "excellent" than there may be: some will have to be told why not. */
function capPressure({ people, cap }: ScoredGroup): FormalismFinding[] {
  if (!cap) return [];
  const excellent = people.filter(({ level }) => level === 'excellent');
  const state = capState(excellent.length, cap);
  if (state === 'within') return [];
  const limits = `${cap.ofRatedGood} (tính trên số xếp loại tốt) hoặc ${cap.ofScoredGood} (tính trên số từ 70 điểm)`;
  const text = `${excellent.length} người đủ điểm xuất sắc; xếp loại năm chỉ được tối đa ${limits}.`;
  return [{ ...finding('cap-pressure', text, excellent), source: 'Nghị định 335/2025/NĐ-CP Điều 20.5' }];
}
