import type supertest from 'supertest';
import { AccountsService, type NewAccount } from '../access/index.js';
import { Database, systemScope } from '../database/index.js';
import { administrativeUnits, UnitLoading } from '../units/index.js';
import { keepSecret } from './log-folder.js';
import type { TestApp } from './test-app.js';

export const PASSWORD = 'sông-gâm-nước-biếc-mùa-thu';
export const OTHER_PASSWORD = 'phja-oắc-tuyết-trắng-đầu-đông';

export interface OpenSession {
  readonly cookie: string;
  readonly csrf: string;
}

/** Accounts in a province, and what they do at the door: for the tests of signing in itself. */
export class SignInDesk {
  private count = 0;

  private constructor(
    private readonly test: TestApp,
    readonly provinceId: string,
  ) {}

  static async open(test: TestApp): Promise<SignInDesk> {
    const [province] = administrativeUnits().provinces;
    await test
      .get(Database)
      .write(systemScope('test'), (writer) => test.get(UnitLoading).loadUnits(writer, province ? [province] : []));
    const [row] = await test.sql<{ id: string }>('select id from org_unit');
    return new SignInDesk(test, row?.id ?? '');
  }

  /** A viewer of the province, unless told otherwise. */
  async account(more: Partial<NewAccount> = {}): Promise<{ id: string; username: string }> {
    [PASSWORD, OTHER_PASSWORD].forEach(keepSecret);
    this.count += 1;
    const username = `can-bo-${this.count}`;
    const id = await this.test.get(AccountsService).create({
      username,
      displayName: 'Nông Thị Hoa',
      password: PASSWORD,
      mustChangePassword: false,
      assignments: [{ role: 'viewer', unitId: this.provinceId, blocs: ['government'], startsOn: '2025-07-01' }],
      ...more,
    });
    return { id, username };
  }

  attempt(username: string, password = PASSWORD): supertest.Test {
    return this.test.http().post('/api/v1/session').send({ username, password });
  }

  async signedIn(username: string): Promise<OpenSession> {
    const answer = await this.attempt(username).expect(201);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, csrf: String(answer.body.csrfToken) };
  }

  session(cookie: string): supertest.Test {
    return this.test.http().get('/api/v1/session').set('Cookie', cookie);
  }

  changePassword({ cookie, csrf }: OpenSession, body: object): supertest.Test {
    return this.test
      .http()
      .post('/api/v1/password-change')
      .set('Cookie', cookie)
      .set('X-CSRF-Token', csrf)
      .send({ currentPassword: PASSWORD, newPassword: OTHER_PASSWORD, ...body });
  }
}
