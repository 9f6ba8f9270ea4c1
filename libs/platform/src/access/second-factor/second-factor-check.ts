import { Injectable } from '@nestjs/common';
import { verify } from 'otplib';
import type { Writer } from '../../database/index.js';
import { Encryption } from '../../encryption/index.js';
import { SignInThrottle } from '../sign-in-throttle.js';
import { tidyCode } from './recovery-codes.js';
import { SecondFactorRepository, type StoredFactor } from './second-factor.repository.js';

/** One step of 30 seconds to either side: telephones are seldom exact. */
const TOLERANCE_SECONDS = 30;

export type CodeUsed = 'app' | 'recovery_code' | null;

/** Judges a code, each once only, and slows down who guesses. */
@Injectable()
export class SecondFactorCheck {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly factors: SecondFactorRepository,
    private readonly encryption: Encryption,
  ) {}

  /**
   * Null: the code is wrong or used up, and the failure is counted in this transaction, which must therefore commit.
   * The failures are counted apart from those of the password, which a right password would clear.
   */
  async use(writer: Writer, accountId: string, code: string): Promise<CodeUsed> {
    const key = `second-factor:${accountId}`;
    const factor = await this.factors.lock(writer, accountId);
    await this.throttle.refuseWhileWaiting(writer, [key]);
    const used = factor ? await this.tryCode(writer, accountId, factor, tidyCode(code)) : null;
    if (used === null) await this.throttle.count(writer, [key]);
    else await this.throttle.clear(writer, key);
    return used;
  }

  private async tryCode(writer: Writer, accountId: string, factor: StoredFactor, code: string): Promise<CodeUsed> {
    if (!/^\d{6}$/u.test(code)) {
      const digest = this.encryption.digest(code);
      return (await this.factors.useCode(writer, accountId, digest)) ? 'recovery_code' : null;
    }
    const timeStep = await matchingStep(this.encryption.decrypt(factor.secret).toString(), code, factor.lastTimeStep);
    if (timeStep === null) return null;
    await this.factors.rememberStep(writer, accountId, timeStep);
    return 'app';
  }
}

async function matchingStep(secret: string, token: string, lastTimeStep: number): Promise<number | null> {
  // The library refuses to look before a step that lies in the future, as a telephone that is fast leaves it.
  const result = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS });
  if (!result.valid || !('timeStep' in result)) return null;
  return result.timeStep > lastTimeStep ? result.timeStep : null;
}
