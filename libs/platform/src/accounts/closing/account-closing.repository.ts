import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../../database/index.js';

// Of each province the administrator who was there last stays, however long ago: somebody must open the others again.
const KEPT_ADMINISTRATORS = `
  select distinct on (r.unit_id) r.account_id from role_assignment r join account k on k.id = r.account_id
  where r.role = 'province_admin' and r.ends_on is null and not k.is_disabled
  order by r.unit_id, k.last_used_at desc nulls last, k.id`;

@Injectable()
export class AccountClosingRepository {
  /** The people behind enabled accounts. */
  async owners(reader: Reader): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      'select civil_servant_id as id from account where civil_servant_id is not null and not is_disabled',
    );
    return rows.map(({ id }) => id);
  }

  async disableOf(writer: Writer, personIds: readonly string[]): Promise<void> {
    await writer.query(
      `update account set is_disabled = true, version = version + 1
       where civil_servant_id = any ($1::uuid[]) and not is_disabled and id not in (${KEPT_ADMINISTRATORS})`,
      [personIds],
    );
  }

  /** Never used counts from the day it was made. */
  async disableDormant(writer: Writer, days: number): Promise<void> {
    await writer.query(
      `update account set is_disabled = true, version = version + 1
       where not is_disabled and coalesce(last_used_at, created_at) < now() - make_interval(days => $1::int)
         and id not in (${KEPT_ADMINISTRATORS})`,
      [days],
    );
  }
}
