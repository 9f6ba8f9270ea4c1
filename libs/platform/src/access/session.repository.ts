import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Reader, type Writer } from '../database/index.js';
import type { RoleAssignment } from './scope-grants.js';

export interface CurrentSession {
  readonly sessionId: string;
  readonly csrfToken: string;
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly civilServantId: string | null;
  readonly mustChangePassword: boolean;
  readonly unitRevision: number;
  readonly assignments: readonly RoleAssignment[];
  readonly method: SessionMethod;
  /** The password was right, the code is still missing. */
  readonly awaitsSecondFactor: boolean;
  readonly hasSecondFactor: boolean;
  readonly secondFactorRule: string | null;
}

export type SessionMethod = 'password' | 'oidc';

export interface ListedSession {
  readonly id: string;
  readonly method: SessionMethod;
  readonly address: string;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
}

export interface NewSession {
  readonly accountId: string;
  readonly idleSeconds: number;
  readonly address: string;
  readonly userAgent: string;
  readonly method: SessionMethod;
  readonly awaitsSecondFactor: boolean;
}

const FIND = `
  select session_id as "sessionId", csrf_token as "csrfToken", account_id as "accountId", username,
    display_name as "displayName", civil_servant_id as "civilServantId", must_change_password as "mustChangePassword",
    unit_revision as "unitRevision", assignments, method, awaits_second_factor as "awaitsSecondFactor",
    has_second_factor as "hasSecondFactor", second_factor_rule as "secondFactorRule"
  from find_session($1)`;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const OPEN = `
  select id, method, address, user_agent as "userAgent",
    to_char(created_at at time zone 'utc', ${INSTANT}) as "createdAt",
    to_char(last_used_at at time zone 'utc', ${INSTANT}) as "lastUsedAt"
  from session where account_id = $1 and expires_at > now() and not awaits_second_factor
    and last_used_at > now() - make_interval(secs => idle_seconds)
  order by last_used_at desc, id`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions are opaque 256-bit tokens; the database knows their hashes only. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async find(token: string): Promise<CurrentSession | undefined> {
    const [session] = await this.database.call<CurrentSession>(FIND, [hashOf(token)]);
    return session;
  }

  /** Answers the token, which is told once, to the browser. */
  async open(writer: Writer, session: NewSession): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await writer.query(
      `insert into session (id, token_hash, account_id, csrf_token, idle_seconds, expires_at, address, user_agent, method,
         awaits_second_factor)
       values ($1, $2, $3, $4, $5, now() + case when $9 then interval '10 minutes' else interval '12 hours' end, $6, $7,
         $8, $9)`,
      [
        uuid(),
        hashOf(token),
        session.accountId,
        randomBytes(24).toString('base64url'),
        session.idleSeconds,
        session.address,
        session.userAgent.slice(0, 200),
        session.method,
        session.awaitsSecondFactor,
      ],
    );
    return token;
  }

  async end(writer: Writer, sessionId: string): Promise<void> {
    await writer.query('delete from session where id = $1', [sessionId]);
  }

  async openOf(reader: Reader, accountId: string): Promise<ListedSession[]> {
    return reader.query<ListedSession>(OPEN, [accountId]);
  }

  /** False where it is not one of the account's. */
  async endOwn(writer: Writer, accountId: string, sessionId: string): Promise<boolean> {
    const ended = await writer.query('delete from session where id = $2 and account_id = $1 returning id', [
      accountId,
      sessionId,
    ]);
    return ended.length === 1;
  }

  async endOthers(writer: Writer, accountId: string, keptSessionId: string): Promise<void> {
    await writer.query('delete from session where account_id = $1 and id <> $2', [accountId, keptSessionId]);
  }
}
