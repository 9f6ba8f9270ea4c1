import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';

/** Each value follows from the commune and the criterion, so that every load makes the same. */
const VALUES = `
  insert into indicator_value (id, unit_id, period, criteria_set_id, criterion_code, value_hundredths, reason, decided_by)
  select gen_random_uuid(), u.id, $2, s.id, c.content ->> 'code',
    100 * (62 + ('x' || substr(md5(u.code || (c.content ->> 'code')), 1, 6))::bit(24)::int % 37), $3, $3
  from org_unit u
    join criteria_set s on s.unit_id is null and s.kind = 'cadre'
    cross join lateral jsonb_array_elements(s.groups) g(content)
    cross join lateral jsonb_array_elements(g.content -> 'criteria') c(content)
  where u.kind = 'commune' and u.code = any($1) and coalesce(c.content -> 'figure' ->> 'full', '') = ''
    and not exists (select from indicator_value v where v.unit_id = u.id and v.period = $2)`;

/** What the province says of the criteria that no figure answers, for some communes of the demonstration. */
@Injectable()
export class IndicatorValuesDemonstration {
  async load(writer: Writer, communeCodes: readonly string[], period: string, source: string): Promise<void> {
    await writer.query(VALUES, [communeCodes, period, source]);
  }
}
