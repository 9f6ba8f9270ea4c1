import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { PROVINCE, unitIdOf } from './small-province.js';
import { TwoCommunes } from './two-communes.js';

export interface ShareOfTest {
  readonly id: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly state: string;
  readonly deadline: string;
  readonly people: number;
  readonly decided: number;
  readonly version: number;
  readonly allowedActions: readonly string[];
}

export interface RowOfTest {
  readonly id: string;
  readonly civilServantId: string;
  readonly fullName: string;
  readonly proposedGroup: number | null;
  readonly recomputedGroup: number | null;
  readonly decidedGroup: number | null;
  readonly whereabouts?: { readonly state: string; readonly unitName: string | null; readonly since: string | null };
  readonly version: number;
  readonly allowedActions: readonly string[];
}

export interface RoundOfTest {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
}

/** Two communes under review, and those who work on it. */
export class ReviewOfTwoCommunes {
  private constructor(
    readonly two: TwoCommunes,
    readonly officer: TestCaller,
    readonly partyOfficer: TestCaller,
    readonly clerk: TestCaller,
    readonly leader: TestCaller,
  ) {}

  static async start(): Promise<ReviewOfTwoCommunes> {
    const two = await TwoCommunes.start();
    const province = await unitIdOf(two.test, PROVINCE);
    return new ReviewOfTwoCommunes(
      two,
      await two.test.signIn([{ role: 'home_affairs_officer', unitId: province }]),
      await two.test.signIn([{ role: 'party_organisation_officer', unitId: province, blocs: ['party'] }]),
      await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]),
      await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }]),
    );
  }

  async draft(change: Readonly<Record<string, unknown>> = {}): Promise<RoundOfTest> {
    const request = {
      name: 'Rà soát đội ngũ năm 2026',
      asOf: '2026-03-31',
      deadline: addDays(today(), 20),
      guidance: null,
      ...change,
    };
    return (await this.officer.post('/review-rounds').send(request).expect(201)).body;
  }

  async opened(change: Readonly<Record<string, unknown>> = {}): Promise<RoundOfTest> {
    return this.open(await this.draft(change));
  }

  async open({ id, version }: RoundOfTest): Promise<RoundOfTest> {
    const opening = this.officer.post(`/review-rounds/${id}/opening`).set('If-Match', `"${version}"`);
    return (await opening.expect(200)).body;
  }

  async shares(caller: TestCaller, round: Pick<RoundOfTest, 'id'>): Promise<readonly ShareOfTest[]> {
    return (await caller.get(`/review-rounds/${round.id}/shares`).expect(200)).body.items;
  }

  /** The share of the ward's government. */
  async ward(round: Pick<RoundOfTest, 'id'>, caller: TestCaller = this.clerk): Promise<ShareOfTest> {
    const [share] = (await this.shares(caller, round)).filter(
      ({ unitId, bloc }) => unitId === this.two.wardId && bloc === 'government',
    );
    if (!share) throw new Error('the round has no share of the ward');
    return share;
  }

  async rows(share: Pick<ShareOfTest, 'id'>, caller: TestCaller = this.clerk): Promise<readonly RowOfTest[]> {
    return (await caller.get(`/review-shares/${share.id}/assessments`).expect(200)).body.items;
  }

  async row(share: Pick<ShareOfTest, 'id'>, name: string, caller: TestCaller = this.clerk): Promise<RowOfTest> {
    const found = (await this.rows(share, caller)).find(({ fullName }) => fullName.endsWith(name));
    if (!found) throw new Error(`${name} is not in the share`);
    return found;
  }

  decide(caller: TestCaller, { id, version }: Pick<RowOfTest, 'id' | 'version'>, change: object = {}) {
    const decision = { group: 1, reason: 'Đã đối chiếu hồ sơ giấy tại xã', solution: 'keep', ...change };
    return caller.put(`/review-assessments/${id}/decision`).set('If-Match', `"${version}"`).send(decision);
  }

  /** Every row of the share, kept as proposed or with a reason where there is no proposal. */
  async decideAll(share: Pick<ShareOfTest, 'id'>, caller: TestCaller = this.clerk): Promise<void> {
    for (const row of await this.rows(share, caller)) {
      if (row.allowedActions.includes('decideReviewAssessment')) await this.decide(caller, row).expect(200);
    }
  }

  /** The posts of a person end the day before; the record goes where the next one is. */
  async transfer(person: { readonly id: string }, unitId: string, officeId: string, day: string): Promise<void> {
    const { test } = this.two;
    await test.sql('update posting set ended_on = $2::date - 1 where civil_servant_id = $1 and ended_on is null', [
      person.id,
      day,
    ]);
    await test.sql('update civil_servant set unit_id = $2, office_id = $3 where id = $1', [
      person.id,
      unitId,
      officeId,
    ]);
    await test.sql(
      `insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_title, started_on)
       values (gen_random_uuid(), $1, $2, 'government', $3, 'Công chức kế toán', $4)`,
      [person.id, unitId, officeId, day],
    );
  }

  step(caller: TestCaller, share: Pick<ShareOfTest, 'id' | 'version'>, step: string, body: object = {}) {
    return caller.post(`/review-shares/${share.id}/${step}`).set('If-Match', `"${share.version}"`).send(body);
  }
}
