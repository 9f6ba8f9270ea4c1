import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader } from '../database/index.js';

export interface WebhookKeepers {
  readonly clientId: string;
  readonly clientName: string;
  readonly accountIds: string[];
}

/** Administrators whose role reaches the unit of the client. */
const KEEPERS = `
  with recursive above as (
    select u.id, u.parent_id from webhook_subscription s join api_client c on c.id = s.client_id
      join org_unit u on u.id = c.unit_id where s.id = $1
    union all select p.id, p.parent_id from org_unit p join above on p.id = above.parent_id)
  select c.id as "clientId", c.name as "clientName",
    coalesce((select array_agg(distinct r.account_id) from role_assignment r join account a on a.id = r.account_id
      where r.role = 'province_admin' and not a.is_disabled and r.unit_id in (select id from above)
        and $2::date between r.starts_on and coalesce(r.ends_on, 'infinity')), '{}') as "accountIds"
  from webhook_subscription s join api_client c on c.id = s.client_id where s.id = $1`;

@Injectable()
export class WebhookKeepersQuery {
  /** Those whose role runs on the day, in Việt Nam. */
  async of(reader: Reader, subscriptionId: string, day: CalendarDate): Promise<WebhookKeepers | undefined> {
    const [found] = await reader.query<WebhookKeepers>(KEEPERS, [subscriptionId, day]);
    return found;
  }
}
