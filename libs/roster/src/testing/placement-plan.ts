import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { COMMUNE, unitIdOf, WARD } from './small-province.js';
import { TwoCommunes, type PersonOfTest } from './two-communes.js';

export interface PlanOfTest {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly moves: number;
  readonly allowedActions: readonly string[];
  readonly steps: readonly { readonly step: string; readonly byName: string }[];
}

export interface MoveOfTest {
  readonly id: string;
  readonly planId: string;
  readonly fullName: string;
  readonly kind: string;
  readonly state: string;
  readonly effectiveOn: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
}

/** Two communes between which a province places people, and those who work on it. */
export class PlacementOfTwoCommunes {
  private constructor(
    readonly two: TwoCommunes,
    readonly officer: TestCaller,
    readonly director: TestCaller,
    readonly leader: TestCaller,
    readonly partyOfficer: TestCaller,
    readonly wardLeader: TestCaller,
    readonly communeLeader: TestCaller,
    readonly offices: Readonly<Record<'ward' | 'wardEconomy' | 'commune' | 'communeEconomy', string>>,
    readonly clerical: string,
    readonly accounting: string,
  ) {}

  static async start(): Promise<PlacementOfTwoCommunes> {
    const two = await TwoCommunes.start();
    const { test, provinceId, wardId, communeId } = two;
    const one = async (code: string): Promise<string> =>
      (await test.sql<{ id: string }>('select id from job_position where code = $1', [code]))[0]?.id ?? '';
    return new PlacementOfTwoCommunes(
      two,
      await test.signIn([{ role: 'home_affairs_officer', unitId: provinceId }]),
      await test.signIn([{ role: 'home_affairs_director', unitId: provinceId }]),
      await test.signIn([{ role: 'province_leader', unitId: provinceId }]),
      await test.signIn([{ role: 'party_organisation_officer', unitId: provinceId, blocs: ['party'] }]),
      await test.signIn([{ role: 'commune_leader', unitId: wardId }]),
      await test.signIn([{ role: 'commune_leader', unitId: communeId }]),
      {
        ward: await unitIdOf(test, `${WARD}-VP`),
        wardEconomy: await unitIdOf(test, `${WARD}-KT`),
        commune: await unitIdOf(test, `${COMMUNE}-VP`),
        communeEconomy: await unitIdOf(test, `${COMMUNE}-KT`),
      },
      await one('II.01'),
      await one('II.02'),
    );
  }

  /** The ward has four people more than it needs in one post, the commune two posts that nobody holds. */
  async needAccountants(): Promise<void> {
    const { test, wardId, communeId } = this.two;
    await test.sql('delete from absence');
    await test.sql('delete from discipline_record');
    await test.sql('update required_post set required = case when unit_id = $1 then 4 else 5 end', [wardId]);
    await test.sql(
      `insert into required_post (unit_id, bloc, position_id, required, effective_from, source)
       values ($1, 'government', $2, 2, '2025-07-01', 'kiểm thử')`,
      [communeId, this.accounting],
    );
  }

  async draft(change: Readonly<Record<string, unknown>> = {}, caller = this.officer): Promise<PlanOfTest> {
    const request = { name: 'Phương án bố trí quý IV', asOf: '2026-03-31', effectiveOn: today(), ...change };
    return (await caller.post('/placement-plans').send(request).expect(201)).body;
  }

  async plan({ id }: Pick<PlanOfTest, 'id'>, caller = this.officer): Promise<PlanOfTest> {
    return (await caller.get(`/placement-plans/${id}`).expect(200)).body;
  }

  /** From the ward to the commune, into the clerical post. */
  toCommune({ id }: Pick<PersonOfTest, 'id'>, change: Readonly<Record<string, unknown>> = {}): object {
    const to = { unitId: this.two.communeId, bloc: 'government', positionId: this.clerical };
    return { civilServantId: id, kind: 'transfer', to, note: 'Theo nguyện vọng', ...change };
  }

  adding(plan: Pick<PlanOfTest, 'id' | 'version'>, move: object, caller = this.officer) {
    return caller.post(`/placement-plans/${plan.id}/moves`).set('If-Match', `"${plan.version}"`).send(move);
  }

  /** With the version that the plan has now. */
  async add(plan: Pick<PlanOfTest, 'id'>, move: object, caller = this.officer): Promise<MoveOfTest> {
    return (await this.adding(await this.plan(plan, caller), move, caller).expect(201)).body;
  }

  async moves({ id }: Pick<PlanOfTest, 'id'>, caller = this.officer): Promise<readonly MoveOfTest[]> {
    return (await caller.get(`/placement-plans/${id}/moves?pageSize=100`).expect(200)).body.items;
  }

  stepping(caller: TestCaller, plan: Pick<PlanOfTest, 'id' | 'version'>, step: string, body: object = {}) {
    return caller.post(`/placement-plans/${plan.id}/${step}`).set('If-Match', `"${plan.version}"`).send(body);
  }

  async step(caller: TestCaller, plan: Pick<PlanOfTest, 'id'>, step: string, body: object = {}): Promise<PlanOfTest> {
    return (await this.stepping(caller, await this.plan(plan, caller), step, body).expect(200)).body;
  }

  /** All the way to the province. */
  async approve(plan: Pick<PlanOfTest, 'id'>): Promise<PlanOfTest> {
    await this.step(this.officer, plan, 'submission');
    await this.step(this.director, plan, 'consideration');
    return this.step(this.leader, plan, 'approval');
  }

  readonly tomorrow = addDays(today(), 1);
}
