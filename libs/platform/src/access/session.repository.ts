import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Writer } from '../database/index.js';
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
}

export interface NewSession {
  readonly accountId: string;
  readonly idleSeconds: number;
  readonly address: string;
  readonly userAgent: string;
}

const FIND = `
  select session_id as "sessionId", csrf_token as "csrfToken", account_id as "accountId", username,
    display_name as "displayName", civil_servant_id as "civilServantId", must_change_password as "mustChangePassword",
    unit_revision as "unitRevision", assignments
  from find_session($1)`;

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
      `insert into session (id, token_hash, account_id, csrf_token, idle_seconds, expires_at, address, user_agent)
       values ($1, $2, $3, $4, $5, now() + interval '12 hours', $6, $7)`,
      [
        uuid(),
        hashOf(token),
        session.accountId,
        randomBytes(24).toString('base64url'),
        session.idleSeconds,
        session.address,
        session.userAgent.slice(0, 200),
      ],
    );
    return token;
  }

  async end(writer: Writer, sessionId: string): Promise<void> {
    await writer.query('delete from session where id = $1', [sessionId]);
  }

  /** After a new password nobody stays signed in with the old one. */
  async endOthers(writer: Writer, accountId: string, keptSessionId: string): Promise<void> {
    await writer.query('delete from session where account_id = $1 and id <> $2', [accountId, keptSessionId]);
  }
}
