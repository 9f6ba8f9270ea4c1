import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../../database/index.js';

export interface StoredAttempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

@Injectable()
export class OidcRepository {
  async remember(writer: Writer, digests: { state: Buffer; browser: Buffer }, attempt: StoredAttempt): Promise<void> {
    await writer.query('delete from oidc_attempt where expires_at < now()');
    await writer.query(
      `insert into oidc_attempt (state_digest, browser_digest, nonce, code_verifier, return_to, expires_at)
       values ($1, $2, $3, $4, $5, now() + interval '10 minutes')`,
      [digests.state, digests.browser, attempt.nonce, attempt.codeVerifier, attempt.returnTo],
    );
  }

  /** Once only: the second who comes with the same state, or another browser, finds nothing. */
  async take(writer: Writer, digests: { state: Buffer; browser: Buffer }): Promise<StoredAttempt | undefined> {
    const [attempt] = await writer.query<StoredAttempt>(
      `delete from oidc_attempt where state_digest = $1 and browser_digest = $2 and expires_at > now()
       returning nonce, code_verifier as "codeVerifier", return_to as "returnTo"`,
      [digests.state, digests.browser],
    );
    return attempt;
  }

  async linkedAccount(reader: Reader, issuer: string, subject: string): Promise<string | undefined> {
    const [row] = await reader.query<{ accountId: string }>(
      'select account_id as "accountId" from external_identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return row?.accountId;
  }

  /** False where the account belongs to another person of that service already. */
  async link(writer: Writer, issuer: string, subject: string, accountId: string): Promise<boolean> {
    const rows = await writer.query(
      `insert into external_identity (id, issuer, subject, account_id) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [uuid(), issuer, subject, accountId],
    );
    return rows.length === 1;
  }
}
