import type { CalendarDate } from '@commune/kernel';
import { Database, systemScope } from '@commune/platform/database';
import { UnitLoading } from '@commune/platform/units';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { EvaluationModule } from '../evaluation.module.js';

export const workCodes = { simple: 'DC.01', letter: 'DC.02', plan: 'DC.03' } as const;

const PERSON = `
  with person as (
    insert into civil_servant (id, code, full_name, given_name, family_name, birth_date, sex, unit_id, bloc, office_id, known_as_of)
    values (gen_random_uuid(), $1, 'Nông Văn ' || $1, $1, 'Nông', '1985-05-05', 'male', $2, 'government', $3, '2026-01-01')
    returning *),
  number as (
    insert into civil_servant_id_number (civil_servant_id, unit_id, bloc, office_id, ciphertext, digest, last_four)
    select id, unit_id, bloc, office_id, '\\x00', sha256(code::bytea), '0000' from person)
  insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_title, started_on)
  select gen_random_uuid(), id, unit_id, bloc, office_id, 'Chuyên viên', '2025-07-01' from person
  returning civil_servant_id as id`;

const ENTRIES = `
  insert into work_catalogue_entry (id, code, part, task, complexity_group, coefficient_hundredths, effective_from, source)
  select gen_random_uuid(), code, 'DC', 'Việc ' || code, 1, coefficient, '2026-01-01', 'kiểm thử'
  from (values ('DC.01', 100), ('DC.02', 500), ('DC.03', 1200)) as given(code, coefficient)`;

export interface ItemOfTest {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly quantity: number;
  readonly completedQuantity: number;
  readonly civilServantId: string;
  readonly deadline: string;
  readonly delays: number;
  readonly majorFaults: number;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly marks: readonly MarkOfTest[];
}

export interface MarkOfTest {
  readonly id: string;
  readonly kind: string;
  readonly causeState: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
}

/** An office of a ward with three people and whoever heads it, a stranger in the next commune, and a small catalogue. */
export class WorkPlace {
  private constructor(
    readonly test: TestApp,
    readonly places: TwoProvinces,
    readonly people: Readonly<Record<'lam' | 'hoa' | 'truong' | 'binh' | 'la', string>>,
    readonly head: TestCaller,
    readonly leader: TestCaller,
    readonly lam: TestCaller,
    readonly hoa: TestCaller,
  ) {}

  static async open(): Promise<WorkPlace> {
    const test = await TestApp.start([EvaluationModule]);
    const places = await TwoProvinces.open(test);
    const next = {
      code: 'next-office',
      kind: 'commune_office',
      name: 'Phòng',
      fullName: 'Phòng',
      designation: null,
    } as const;
    const where = { bloc: 'government', parentCode: 'neighbour', sortOrder: 0, effectiveFrom: '2025-07-01' } as const;
    await test
      .get(Database)
      .write(systemScope('test'), (writer) => test.get(UnitLoading).loadUnits(writer, [{ ...next, ...where }]));
    const [nextOffice] = await test.sql<{ id: string }>(`select id from org_unit where code = 'next-office'`);
    await test.sql(ENTRIES);
    const [ward, office, neighbour] = ['ward', 'office', 'neighbour'].map((code) => places.unitId(code));
    const person = async (code: string, unitId: string | undefined, officeId: string | undefined): Promise<string> =>
      (await test.sql<{ id: string }>(PERSON, [code, unitId, officeId]))[0]?.id ?? '';
    const people = {
      lam: await person('CB-LAM', ward, office),
      hoa: await person('CB-HOA', ward, office),
      truong: await person('CB-TRUONG', ward, office),
      binh: await person('CB-BINH', ward, office),
      la: await person('CB-LA', neighbour, nextOffice?.id),
    };
    const own = (name: keyof typeof people) =>
      test.signIn([{ role: 'civil_servant', unitId: places.unitId('ward') }], { civilServantId: people[name] });
    const head = await test.signIn([{ role: 'office_head', unitId: places.unitId('office') }], {
      civilServantId: people.truong,
    });
    const leader = await places.caller('commune_leader', 'ward');
    return new WorkPlace(test, places, people, head, leader, await own('lam'), await own('hoa'));
  }

  assign(caller: TestCaller, parts: readonly object[], more: object = {}) {
    const quantity = parts.reduce((sum, part) => sum + Number(Reflect.get(part, 'quantity')), 0);
    const body = { workCode: workCodes.letter, name: 'Công văn đôn đốc', quantity, origin: 'initial', parts, ...more };
    return caller.post('/work-items').send(body);
  }

  /** One item of Lâm, assigned by the head of the office. */
  async assigned(deadline: string, quantity = 4, more: object = {}): Promise<ItemOfTest> {
    const { body } = await this.assign(
      this.head,
      [{ civilServantId: this.people.lam, quantity, deadline }],
      more,
    ).expect(201);
    return body.items[0];
  }

  step(caller: TestCaller, { id, version }: Pick<ItemOfTest, 'id' | 'version'>, name: string, body: object = {}) {
    return TwoProvinces.versioned(caller.post(`/work-items/${id}/${name}`), version).send(body);
  }

  onMark(caller: TestCaller, { id, version }: Pick<MarkOfTest, 'id' | 'version'>, name: string, body: object) {
    return TwoProvinces.versioned(caller.post(`/work-item-marks/${id}/${name}`), version).send(body);
  }

  async percent(personId: string, month: string): Promise<number | null> {
    const { body } = await this.leader.get(`/civil-servants/${personId}/work-month?month=${month}`).expect(200);
    return body.score.resultPercent;
  }

  /** From that day they work in another commune. */
  async moves(personId: string, officeCode: string, day: CalendarDate): Promise<void> {
    const [office] = await this.test.sql<{ id: string; parent: string }>(
      'select id, parent_id as parent from org_unit where code = $1',
      [officeCode],
    );
    const place = [personId, office?.parent, office?.id];
    await this.test.sql('update posting set ended_on = $2::date - 1 where civil_servant_id = $1', [personId, day]);
    await this.test.sql('update civil_servant set unit_id = $2, office_id = $3 where id = $1', place);
    await this.test.sql(
      `insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_title, started_on)
       values (gen_random_uuid(), $1, $2, 'government', $3, 'Chuyên viên', $4)`,
      [...place, day],
    );
  }

  /** As if it had been assigned on an earlier day with an earlier deadline. */
  async backdate({ id }: Pick<ItemOfTest, 'id'>, assignedOn: string, deadline: string): Promise<void> {
    await this.test.sql('update work_item set assigned_on = $2, deadline = $3 where id = $1', [
      id,
      assignedOn,
      deadline,
    ]);
  }
}
