import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Encryption } from '../../encryption/index.js';

export const CODE_MINUTES = 30;
const DIGITS = 8;

export interface AskedAddress {
  readonly accountId: string;
  readonly address: string;
  readonly requestedAt: Date;
}

/** The code is made of what was asked and a key outside the database, so it is stored nowhere. */
@Injectable()
export class ConfirmationCodes {
  constructor(private readonly encryption: Encryption) {}

  codeFor({ accountId, address, requestedAt }: AskedAddress): string {
    const digest = this.encryption.digest(`notification-address:${accountId}:${address}:${requestedAt.toISOString()}`);
    return String(digest.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
  }

  matches(asked: AskedAddress, code: string, now: Date): boolean {
    const isFresh = now.getTime() - asked.requestedAt.getTime() <= CODE_MINUTES * 60_000;
    const given = Buffer.from(code);
    const right = Buffer.from(this.codeFor(asked));
    return isFresh && given.length === right.length && timingSafeEqual(given, right);
  }
}
