import { addMonths, type CalendarDate } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { periodOf } from '../domain/index.js';
import { WorkPlace } from './work-place.js';

/** The last whole month: its work is done, its period may be closed. */
export const LAST_MONTH = addMonths(`${today().slice(0, 7)}-01`, -1).slice(0, 7);
export const LAST_QUARTER = ((): string => {
  const day = addMonths(today(), -3);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
})();

/** Of the ten criteria of Mẫu số 01: 27.5 of 30. */
export const selfPoints = Object.entries({
  'I.1': 4.5,
  'I.2': 5,
  'II.1': 2.5,
  'II.2': 2.5,
  'II.3': 2,
  'II.4': 2.5,
  'III.1': 1,
  'III.2': 2.5,
  'III.3': 2.5,
  'III.4': 2.5,
}).map(([code, points]) => ({ code, points }));

const ITEM = `
  insert into work_item (id, civil_servant_id, unit_id, bloc, office_id, catalogue_entry_id, work_code, name,
    coefficient_hundredths, quantity_hundredths, completed_hundredths, origin, state, assigned_on, deadline, completed_on,
    assigned_by, delays, major_faults)
  select gen_random_uuid(), c.id, coalesce($6::uuid, c.unit_id), c.bloc, coalesce($7::uuid, c.office_id), e.id, e.code, e.task,
    e.coefficient_hundredths, 100 * $3::int, 100 * $3::int, 'initial', 'confirmed', $4::date - 5, $4::date, $4::date,
    'kiểm thử', $5::int, 0
  from civil_servant c join work_catalogue_entry e on e.code = $2 where c.id = $1 returning id`;

export interface ItemMade {
  readonly unitId?: string | undefined;
  readonly officeId?: string | undefined;
  readonly delays?: number;
}

/** Past work of the people of a `WorkPlace`, their cards, and whoever closes. */
export class ScoringPlace {
  private constructor(
    readonly place: WorkPlace,
    readonly director: TestCaller,
  ) {}

  static async open(): Promise<ScoringPlace> {
    const place = await WorkPlace.open();
    return new ScoringPlace(place, await place.places.caller('home_affairs_director', 'here'));
  }

  /** Work that was done and checked by its deadline. */
  async done(personId: string, code: string, quantity: number, deadline: CalendarDate, made: ItemMade = {}) {
    const { unitId = null, officeId = null, delays = 0 } = made;
    const values = [personId, code, quantity, deadline, delays, unitId, officeId];
    const [row] = await this.place.test.sql<{ id: string }>(ITEM, values);
    return row?.id ?? '';
  }

  /** Lâm's month: 26 units, of the 10 of "DC.02" 5 late once. */
  async month(month: string): Promise<string[]> {
    const { lam } = this.place.people;
    return [
      await this.done(lam, 'DC.01', 4, `${month}-10`),
      await this.done(lam, 'DC.02', 1, `${month}-15`),
      await this.done(lam, 'DC.02', 1, `${month}-16`, { delays: 1 }),
      await this.done(lam, 'DC.03', 1, `${month}-20`),
    ];
  }

  card(caller: TestCaller, personId: string, period: string, unitId?: string) {
    const where = unitId === undefined ? '' : `&unitId=${unitId}`;
    return caller.get(`/civil-servants/${personId}/scorecard?period=${period}${where}`);
  }

  step(caller: TestCaller, personId: string, step: string, version: number, body: object) {
    return TwoProvinces.versioned(caller.post(`/civil-servants/${personId}/scorecard/${step}`), version).send(body);
  }

  /** Scored by Lâm, confirmed by the head of the office. */
  async confirmed(period: string): Promise<void> {
    const { lam } = this.place.people;
    await this.step(this.place.lam, lam, 'self-score', 0, { period, points: selfPoints }).expect(200);
    await this.step(this.place.head, lam, 'confirmation', 1, { period }).expect(200);
  }

  closing(caller: TestCaller, period: string, more: object = {}) {
    const unitId = this.place.places.unitId('here');
    const body = { unitId, bloc: 'government', period, acceptUnscored: true, ...more };
    return caller.post('/period-closings').send(body);
  }
}

export const firstDay = (period: string): CalendarDate => periodOf(period).from;
