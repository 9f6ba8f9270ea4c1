import { Injectable } from '@nestjs/common';
import type { Writer } from '../database/index.js';
import { Refusal } from '../http/index.js';
import { longestSignInWaitMinutes, signInFailuresAllowed } from '../settings/foundation-settings.js';
import { Settings } from '../settings/settings.js';
import { AccountRepository } from './account.repository.js';
import { FREE_FAILURES_PER_ADDRESS, signInDelaySeconds } from './sign-in-delay.js';

/** Slows down who guesses, by keys that the caller can't choose. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly settings: Settings,
  ) {}

  async refuseWhileWaiting(writer: Writer, keys: readonly string[]): Promise<void> {
    const failures = await this.accounts.failuresOf(writer, keys);
    if (failures.length === 0) return;
    const free = await this.settings.value(writer, signInFailuresAllowed);
    const longest = 60 * (await this.settings.value(writer, longestSignInWaitMinutes));
    const waits = failures.map(({ key, failures: count, secondsSince }) => {
      const freeHere = key.startsWith('address:') ? FREE_FAILURES_PER_ADDRESS : free;
      return signInDelaySeconds(count, freeHere, longest) - secondsSince;
    });
    const wait = Math.max(0, ...waits);
    if (wait === 0) return;
    throw new Refusal('too-many', 'access.too-many-attempts', `Nhập sai nhiều lần. Thử lại sau ${wait} giây.`, {
      retryAfterSeconds: wait,
    });
  }

  async count(writer: Writer, keys: readonly string[]): Promise<void> {
    await this.accounts.countFailure(writer, keys);
  }

  async clear(writer: Writer, key: string): Promise<void> {
    await this.accounts.clearFailures(writer, key);
  }
}
