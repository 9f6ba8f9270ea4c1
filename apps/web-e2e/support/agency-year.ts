import type { Page } from '@playwright/test';
import { today } from './calendar.js';
import { people, type Person } from './people.js';
import { answered, post } from './sending.js';

/** Everybody of an agency that rates, with those who run its round. */
export interface Agency {
  readonly unitId: string;
  readonly chair: Person;
  readonly clerk: Person;
  /** Whose year the journey follows. */
  readonly staff: Person;
  /** Of whom an inspection has found something. */
  readonly colleague: Person;
}

interface Posted extends Person {
  positionTitle: string;
}
interface RatingOfAgency {
  id: string;
  civilServantId: string;
  duty: string;
  unitId: string;
  officeId: string;
  proposed: string | null;
  level: string | null;
  version: number;
}
interface Versioned {
  id: string;
  version: number;
}

/** The commune with the fewest people and no round yet: everybody must be decided before a round is published. */
export async function smallestAgency(officer: Page): Promise<Agency> {
  const all: { total: number; unitId: string }[] = [];
  const rounds = (await answered(officer, '/rating-rounds?pageSize=100')) as { items: { unitId: string }[] };
  const begun = new Set(rounds.items.map(({ unitId }) => unitId));
  const units = (await answered(officer, '/units')) as { items: { id: string; kind: string }[] };
  const communes = units.items.filter(({ id, kind }) => kind === 'commune' && !begun.has(id));
  for (const { id: unitId } of communes) {
    const { total } = await people(officer, `unitId=${unitId}&bloc=government&pageSize=1`);
    if (total > 0) all.push({ unitId, total });
  }
  const unitId = all.toSorted((one, other) => one.total - other.total)[0]?.unitId ?? '';
  const everybody = `/civil-servants?unitId=${unitId}&bloc=government&pageSize=100`;
  const { items } = (await answered(officer, everybody)) as { items: Posted[] };
  const titled = (title: RegExp, ...but: Person[]): Posted => {
    const found = items.find((one) => title.test(one.positionTitle) && !but.some(({ id }) => id === one.id));
    if (!found) throw new Error(`Nobody in ${unitId} is ${title.source}`);
    return found;
  };
  const [chair, clerk] = [titled(/^Chủ tịch UBND/u), titled(/^Chuyên viên.* nội vụ$/u)];
  const staff = titled(/^Chuyên viên.* tư pháp$/u);
  return { unitId, chair, clerk, staff, colleague: titled(/^Chuyên viên/u, clerk, staff) };
}

async function ratingsOf(page: Page, roundId: string): Promise<RatingOfAgency[]> {
  const list = (await answered(page, `/rating-rounds/${roundId}/ratings?pageSize=100`)) as { items: RatingOfAgency[] };
  return list.items;
}

/** The agency and its offices, proposed by the clerk; recognised by the chair of the province and of the commune. */
export async function organisationsRated(
  { clerk, chair, province }: { clerk: Page; chair: Page; province: Page },
  { roundId, year }: { roundId: string; year: number },
): Promise<void> {
  const ratings = await ratingsOf(clerk, roundId);
  const headed = ratings.filter(({ duty }) => duty === 'office_head' || duty === 'head');
  for (const { unitId, officeId, duty } of headed) {
    const office = duty === 'head' ? null : officeId;
    const done = { points: 82, tasks: 40, completed: 40, completedLate: 0, beyondRequirement: 12 };
    const faults = { hasFailingSubordinate: false, hasUnfixedShortcomings: false, hasConcludedMisconduct: false };
    const where = { unitId, officeId: office, bloc: 'government', year };
    const proposal = { ...where, ...done, ...faults, proposedLevel: 'good' };
    const { id, version } = (await post(clerk, '/organisation-ratings', proposal)) as Versioned;
    const decision = { level: 'good', isOutstanding: false };
    await post(office ? chair : province, `/organisation-ratings/${id}/decision`, decision, `"${version}"`);
  }
}

/** As proposed, by whoever decides on them; whom nobody scored in the year is not rated, with that as the reason. */
export async function othersDecided(
  { clerk, chair, director }: { clerk: Page; chair: Page; director: Page },
  roundId: string,
  but: Person,
): Promise<void> {
  for (const { id, duty, version, civilServantId, proposed } of await ratingsOf(clerk, roundId)) {
    if (civilServantId === but.id) continue;
    const heard = duty === 'head' || duty === 'deputy' ? await partyHeard(clerk, { id, version }) : version;
    const unscored = { level: 'not_rated', reason: 'Các tháng trong năm chưa được theo dõi, chấm điểm' };
    const decision = proposed === null ? unscored : { level: proposed };
    await post(duty === 'head' ? director : chair, `/ratings/${id}/decision`, decision, `"${heard}"`);
  }
}

async function partyHeard(clerk: Page, { id, version }: Versioned): Promise<number> {
  const opinion = { opinion: 'Nhất trí', level: null, givenBy: 'Đảng ủy xã', givenOn: today() };
  return ((await post(clerk, `/ratings/${id}/party-opinion`, opinion, `"${version}"`)) as Versioned).version;
}
