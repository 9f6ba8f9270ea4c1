import { Injectable } from '@nestjs/common';
import { today, type AccessScope, type Reader, type Writer } from '../database/index.js';
import { notFound, Refusal, stale } from '../http/index.js';
import { keepingOf } from './account-keeping.js';
import { DORMANT_AFTER_DAYS } from './account-rules.js';
import type { AccountView } from './account.dto.js';
import { AccountsRepository, type StoredAccount } from './accounts.repository.js';

const administration = [
  'updateAccount',
  'resetAccountPassword',
  'enableAccount',
  'disableAccount',
  'grantAccountRole',
  'endAccountRole',
  'endAccountSessions',
  'resetAccountSecondFactor',
] as const;
/** What nobody does to the account they are signed in with. */
const neverOwn: ReadonlySet<string> = new Set([
  'resetAccountPassword',
  'enableAccount',
  'disableAccount',
  'grantAccountRole',
  'endAccountRole',
  'resetAccountSecondFactor',
]);

/** The accounts that the caller keeps: loaded first, judged then. */
@Injectable()
export class KeptAccounts {
  constructor(private readonly accounts: AccountsRepository) {}

  async find(reader: Reader, scope: AccessScope, id: string): Promise<StoredAccount> {
    const account = await this.accounts.findKept(reader, id, keepingOf(scope), today(), DORMANT_AFTER_DAYS);
    if (!account) throw notFound('tài khoản');
    return account;
  }

  async findOther(reader: Reader, scope: AccessScope, id: string): Promise<StoredAccount> {
    const account = await this.find(reader, scope, id);
    if (id === scope.actor.accountId) {
      throw new Refusal(
        'conflict',
        'accounts.own-account',
        'Không tự thay đổi quyền, khóa hoặc cấp lại mật khẩu cho tài khoản của chính mình. Đề nghị một quản trị khác thực hiện.',
      );
    }
    return account;
  }

  /** A province must never be without an enabled administrator whose role has no end. Called after the change. */
  async refuseLosingAdministrators(writer: Writer, before: StoredAccount): Promise<void> {
    const provinces = before.roles.filter(isLastingAdministrator).map((held) => held.unitId);
    if (provinces.length === 0) return;
    const left = new Set((await this.accounts.lastingAdministrators(writer, today())).map(({ unitId }) => unitId));
    if (provinces.every((unitId) => left.has(unitId))) return;
    throw new Refusal(
      'conflict',
      'accounts.last-administrator',
      'Đây là quản trị hệ thống cuối cùng của tỉnh. Giao vai trò quản trị cho người khác trước.',
    );
  }

  view(scope: AccessScope, stored: StoredAccount): AccountView {
    const row = { unitId: stored.unitId, bloc: 'government', officeId: '', personId: stored.civilServantId ?? '' };
    const isOwn = stored.id === scope.actor.accountId;
    const fitting = administration.filter(
      (operationId) => !(isOwn && neverOwn.has(operationId)) && fits(operationId, stored),
    );
    return { ...stored, allowedActions: fitting.filter((operationId) => scope.allows(operationId, row)) };
  }
}

/** Throws unless the conditional update hit its row. */
export function assertChanged(changed: boolean): void {
  if (!changed) throw stale();
}

function fits(operationId: string, { state, hasSecondFactor, openSessions }: StoredAccount): boolean {
  if (operationId === 'resetAccountSecondFactor') return hasSecondFactor;
  if (operationId === 'endAccountSessions') return openSessions > 0;
  if (operationId === 'enableAccount') return state === 'disabled';
  if (operationId === 'disableAccount') return state !== 'disabled';
  return true;
}

function isLastingAdministrator({ role, endsOn }: { role: string; endsOn: string | null }): boolean {
  return role === 'province_admin' && endsOn === null;
}
