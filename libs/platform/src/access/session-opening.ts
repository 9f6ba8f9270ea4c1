import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/index.js';
import { today, type Writer } from '../database/index.js';
import { sessionIdleMinutes, watchedSessionIdleMinutes } from '../settings/foundation-settings.js';
import { Settings } from '../settings/settings.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { isWatched } from './roles.js';
import { SessionRepository, type SessionMethod } from './session.repository.js';

export interface Caller {
  readonly address: string;
  readonly userAgent: string;
}

export interface Opening {
  readonly method: SessionMethod;
  readonly secondFactor: 'app' | 'recovery_code' | null;
}

/** A name that nobody has stands for nobody in the trail. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Sessions begin here, whichever way somebody has signed in, and the trail says so. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly settings: Settings,
    private readonly trail: AuditTrail,
  ) {}

  /** Answers the token. Where the account has a second factor the session is good for nothing but giving its code. */
  async open(writer: Writer, account: Account, caller: Caller, { method, secondFactor }: Opening): Promise<string> {
    const awaitsSecondFactor = secondFactor === null && (await this.accounts.hasSecondFactor(writer, account.id));
    if (!awaitsSecondFactor) {
      await this.accounts.markUsed(writer, account.id);
      await this.record(writer, 'sign_in', account, { address: caller.address, method, secondFactor });
    }
    const idleSeconds = await this.idleSeconds(writer, account.id);
    return this.sessions.open(writer, { accountId: account.id, idleSeconds, method, awaitsSecondFactor, ...caller });
  }

  async refused(writer: Writer, account: Account | null, caller: Caller, why: string): Promise<void> {
    await this.record(writer, 'sign_in_refused', account, { address: caller.address, why });
  }

  async closed(writer: Writer, account: Account): Promise<void> {
    await this.record(writer, 'sign_out', account, {});
  }

  private async idleSeconds(writer: Writer, accountId: string): Promise<number> {
    const held = await this.accounts.rolesHeldToday(writer, accountId, today());
    const setting = held.some(isWatched) ? watchedSessionIdleMinutes : sessionIdleMinutes;
    return 60 * (await this.settings.value(writer, setting));
  }

  private async record(
    writer: Writer,
    action: 'sign_in' | 'sign_in_refused' | 'sign_out',
    account: Account | null,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const record = {
      recordType: 'account',
      recordId: account?.id ?? NOBODY,
      personId: account?.civilServantId ?? null,
      unitId: account?.unitId ?? null,
      bloc: null,
      officeId: null,
    };
    await this.trail.recordAccess(writer, action, record, detail);
  }
}
