import type supertest from 'supertest';
import { AccountsService, type NewAccount, type Role } from '../access/index.js';
import { Database, systemScope } from '../database/index.js';
import { UnitLoading, type UnitToLoad } from '../units/index.js';
import type { TestApp, TestCaller } from './test-app.js';
import { PASSWORD } from './sign-in-desk.js';

const unit = (code: string, kind: UnitToLoad['kind'], parentCode: string | null): UnitToLoad => ({
  code,
  kind,
  name: code,
  fullName: `Đơn vị ${code}`,
  designation: null,
  bloc: kind === 'commune_office' ? 'government' : null,
  parentCode,
  sortOrder: 0,
  effectiveFrom: '2025-07-01',
});

/** Two provinces, of which the first has two communes with an office each: where walls between accounts are tried. */
export class TwoProvinces {
  private count = 0;

  private constructor(
    private readonly test: TestApp,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  static async open(test: TestApp): Promise<TwoProvinces> {
    await test.get(Database).write(systemScope('test'), async (writer) => {
      const units = test.get(UnitLoading);
      await units.loadUnits(writer, [unit('here', 'province', null), unit('there', 'province', null)]);
      await units.loadUnits(
        writer,
        ['ward', 'neighbour'].map((code) => unit(code, 'commune', 'here')),
      );
      await units.loadUnits(writer, [unit('far', 'commune', 'there'), unit('office', 'commune_office', 'ward')]);
    });
    const rows = await test.sql<{ id: string; code: string }>('select id, code from org_unit');
    return new TwoProvinces(test, new Map(rows.map(({ id, code }) => [code, id])));
  }

  unitId(code: string): string {
    return this.ids.get(code) ?? code;
  }

  /** An account that holds this role at the unit. */
  async account(
    role: Role,
    unitCode: string,
    more: Partial<NewAccount> = {},
  ): Promise<{ id: string; username: string }> {
    this.count += 1;
    const username = `nguoi-${this.count}`;
    const id = await this.test.get(AccountsService).create({
      username,
      displayName: `Nông Thị Hoa ${this.count}`,
      password: PASSWORD,
      mustChangePassword: false,
      assignments: [{ role, unitId: this.unitId(unitCode), blocs: ['government'], startsOn: '2025-07-01' }],
      ...more,
    });
    return { id, username };
  }

  async caller(role: Role, unitCode: string): Promise<TestCaller> {
    return this.test.signIn([{ role, unitId: this.unitId(unitCode) }]);
  }

  role(role: Role, unitCode: string, more: object = {}): object {
    return { role, unitId: this.unitId(unitCode), blocs: ['government'], startsOn: '2025-07-01', ...more };
  }

  /** A write that names the version it has read. */
  static versioned(request: supertest.Test, version: number): supertest.Test {
    return request.set('If-Match', `"${version}"`);
  }
}
