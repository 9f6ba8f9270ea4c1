import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { Database, systemScope, type Writer } from '../../database/index.js';
import type { Account } from '../account.entity.js';
import { AccountRepository } from '../account.repository.js';
import { SessionOpening, type Caller } from '../session-opening.js';
import { OidcClient, type OidcPerson } from './oidc-client.js';
import { OidcRepository, type StoredAttempt } from './oidc.repository.js';

export interface Departure {
  readonly address: string;
  /** Kept by this browser alone: another's answer is not taken from it. */
  readonly browserToken: string;
}

/** How somebody came back: with a session, or with why not. */
export type Arrival =
  | { readonly token: string; readonly returnTo: string }
  | { readonly refused: 'oidc-expired' | 'oidc-failed' | 'oidc-unknown' | 'oidc-disabled' };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const SCOPE = systemScope('finishOidcSignIn', 'Đăng nhập một lần');

@Injectable()
export class OidcSignIn {
  constructor(
    private readonly database: Database,
    private readonly client: OidcClient,
    private readonly attempts: OidcRepository,
    private readonly accounts: AccountRepository,
    private readonly opening: SessionOpening,
  ) {}

  async begin(returnTo: string): Promise<Departure> {
    const attempt = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const address = await this.client.addressFor(attempt);
    const browserToken = randomBytes(32).toString('base64url');
    const digests = { state: digest(attempt.state), browser: digest(browserToken) };
    await this.database.write(systemScope('beginOidcSignIn'), (writer) =>
      this.attempts.remember(writer, digests, { ...attempt, returnTo }),
    );
    return { address, browserToken };
  }

  /** `query` is what the service has sent back, from `?` on. */
  async finish(query: string, browserToken: string, caller: Caller): Promise<Arrival> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const digests = { state: digest(state), browser: digest(browserToken) };
    const attempt = await this.database.write(SCOPE, (writer) => this.attempts.take(writer, digests));
    if (!attempt) return { refused: 'oidc-expired' };
    const person = await this.personOf(query, state, attempt);
    return this.database.write(SCOPE, async (writer) => {
      const account = person ? await this.accountOf(writer, person) : null;
      if (account && !account.isDisabled) {
        const token = await this.opening.open(writer, account, caller, { method: 'oidc', secondFactor: null });
        return { token, returnTo: attempt.returnTo };
      }
      const refused = account ? 'oidc-disabled' : person ? 'oidc-unknown' : 'oidc-failed';
      await this.opening.refused(writer, account, caller, refused);
      return { refused };
    });
  }

  private async personOf(query: string, state: string, attempt: StoredAttempt): Promise<OidcPerson | null> {
    // What is wrong with an answer is told to nobody: it may be an attack, and the person can only try again.
    return this.client.personOf(query, { ...attempt, state }).catch(() => null);
  }

  /** By the subject; the first time by the name, which then belongs to that subject for good. No account is made. */
  private async accountOf(writer: Writer, { issuer, subject, username }: OidcPerson): Promise<Account | null> {
    const linked = await this.attempts.linkedAccount(writer, issuer, subject);
    if (linked !== undefined) return this.accounts.findById(writer, linked);
    const account = username === null ? null : await this.accounts.findByUsername(writer, username);
    if (!account || account.isDisabled) return account;
    return (await this.attempts.link(writer, issuer, subject, account.id)) ? account : null;
  }
}
