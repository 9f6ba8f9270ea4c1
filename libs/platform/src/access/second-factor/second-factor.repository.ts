import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../../database/index.js';

export interface StoredFactor {
  readonly secret: Buffer;
  readonly isConfirmed: boolean;
  /** The step of 30 seconds whose code was taken last: no code of it or before is taken again. */
  readonly lastTimeStep: number;
}

@Injectable()
export class SecondFactorRepository {
  async status(reader: Reader, accountId: string): Promise<{ confirmedAt: string; codesLeft: number } | undefined> {
    const [row] = await reader.query<{ confirmedAt: string; codesLeft: number }>(
      `select to_char(confirmed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "confirmedAt",
         (select count(*)::int from recovery_code c where c.account_id = f.account_id and c.used_at is null) as "codesLeft"
       from second_factor f where account_id = $1 and confirmed_at is not null`,
      [accountId],
    );
    return row;
  }

  /** The row stays locked, so that of two attempts with one code one comes too late. */
  async lock(writer: Writer, accountId: string): Promise<StoredFactor | undefined> {
    const [row] = await writer.query<StoredFactor>(
      `select secret, confirmed_at is not null as "isConfirmed", last_time_step::int as "lastTimeStep"
       from second_factor where account_id = $1 for update`,
      [accountId],
    );
    return row;
  }

  /** False where a confirmed one is there: it must be taken away first. */
  async begin(writer: Writer, accountId: string, secret: Buffer): Promise<boolean> {
    const rows = await writer.query(
      `insert into second_factor (account_id, secret) values ($1, $2)
       on conflict (account_id) do update set secret = excluded.secret, last_time_step = 0, created_at = now()
         where second_factor.confirmed_at is null returning account_id`,
      [accountId, secret],
    );
    return rows.length === 1;
  }

  async confirm(writer: Writer, accountId: string): Promise<void> {
    await writer.query('update second_factor set confirmed_at = now() where account_id = $1', [accountId]);
  }

  async rememberStep(writer: Writer, accountId: string, timeStep: number): Promise<void> {
    await writer.query('update second_factor set last_time_step = $2 where account_id = $1', [accountId, timeStep]);
  }

  async remove(writer: Writer, accountId: string): Promise<void> {
    await writer.query('delete from second_factor where account_id = $1', [accountId]);
  }

  async replaceCodes(writer: Writer, accountId: string, digests: readonly Buffer[]): Promise<void> {
    await writer.query('delete from recovery_code where account_id = $1', [accountId]);
    await writer.query(
      `insert into recovery_code (id, account_id, digest) select n.id, $1, n.digest
       from unnest($2::uuid[], $3::bytea[]) as n(id, digest)`,
      [accountId, digests.map(() => uuid()), digests],
    );
  }

  /** True where the code was there and unused; it is used now. */
  async useCode(writer: Writer, accountId: string, digest: Buffer): Promise<boolean> {
    const rows = await writer.query(
      `update recovery_code set used_at = now() where account_id = $1 and digest = $2 and used_at is null returning id`,
      [accountId, digest],
    );
    return rows.length === 1;
  }
}
