import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { invalid } from '../http/index.js';
import { AccountRepository } from './account.repository.js';
import { ownScope } from './own-scope.js';
import { violationsOfPassword } from './password-rules.js';
import { Passwords } from './passwords.js';
import type { CurrentSession } from './session.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Injectable()
export class PasswordChange {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /** The other sessions of the account end with the old password. */
  async change(session: CurrentSession, currentPassword: string, newPassword: string): Promise<void> {
    const violations = violationsOfPassword(newPassword, session, currentPassword);
    if (violations.length > 0) throw invalid(violations);
    const scope = ownScope('changePassword', session);
    const keys = [`password:${session.accountId}`];
    const account = await this.database.write(scope, async (writer) => {
      await this.throttle.refuseWhileWaiting(writer, keys);
      return this.accounts.findById(writer, session.accountId);
    });
    if (!account || !(await this.passwords.verify(account.passwordHash, currentPassword))) {
      // The refusal that follows must not undo it.
      await this.database.apart(() => this.database.write(scope, (writer) => this.throttle.count(writer, keys)));
      throw invalid([
        { pointer: '/currentPassword', code: 'access.wrong-password', message: 'Mật khẩu hiện tại không đúng.' },
      ]);
    }
    const passwordHash = await this.passwords.hash(newPassword);
    await this.database.write(scope, (writer) => this.accounts.setPassword(writer, account.id, passwordHash));
  }
}
