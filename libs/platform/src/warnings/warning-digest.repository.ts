import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '../database/index.js';

export interface NewWarnings {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly opened: number;
  readonly high: number;
}

/** Somebody who answers for a unit and all below it. */
export interface WarningReader {
  readonly accountId: string;
  readonly unitId: string;
  readonly blocs: readonly Bloc[];
}

/** Roles that answer for what is wrong with records and staffing; they may read every class of it. */
const ANSWERING = ['home_affairs_officer', 'party_organisation_officer', 'commune_leader', 'commune_clerk'];

@Injectable()
export class WarningDigestRepository {
  /** Since when is to be told: the digest before this one. Undefined where the day was told of already. */
  async begin(writer: Writer, day: string): Promise<Date | undefined> {
    const [before] = await writer.query<{ at: Date | null }>('select max(told_at) as at from early_warning_digest');
    const begun = await writer.query(
      'insert into early_warning_digest (day) values ($1) on conflict (day) do nothing returning day',
      [day],
    );
    return begun.length === 0 ? undefined : (before?.at ?? new Date(0));
  }

  async openedSince(reader: Reader, since: Date): Promise<NewWarnings[]> {
    return reader.query<NewWarnings>(
      `select unit_id as "unitId", bloc, count(*) as opened, count(*) filter (where severity = 'high') as high
       from early_warning where state = 'open' and opened_at > $1 group by unit_id, bloc order by unit_id, bloc`,
      [since],
    );
  }

  async readers(reader: Reader, day: string): Promise<WarningReader[]> {
    return reader.query<WarningReader>(
      `select a.id as "accountId", r.unit_id as "unitId", r.blocs
       from role_assignment r join account a on a.id = r.account_id
       where r.role = any ($1) and not a.is_disabled
         and $2::date between r.starts_on and coalesce(r.ends_on, 'infinity')
       order by a.id, r.unit_id`,
      [ANSWERING, day],
    );
  }
}
