import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';

/** Made-up answers that follow from the commune, the month and their number; codes that nobody has. */
const SURVEYS = `
  with asked as (
    insert into survey (id, unit_id, field_code, name, opens_on, closes_on, created_by)
    select gen_random_uuid(), u.id, 'all', 'Khảo sát sự hài lòng 6 tháng cuối năm 2026', '2026-07-01', '2026-12-31', $2
    from org_unit u where u.kind = 'commune' and u.code = any($1)
      and not exists (select from survey s where s.unit_id = u.id)
    returning *),
  said as (
    select a.id as survey_id, a.unit_id, m.month::date as month, n,
      ('x' || substr(md5(u.code || m.month || n), 1, 7))::bit(28)::int as dice
    from asked a join org_unit u on u.id = a.unit_id
      cross join generate_series('2026-07-01'::date, '2026-10-01'::date, interval '1 month') as m(month)
      cross join generate_series(1, 24) as n),
  used as (
    insert into survey_code (digest, survey_id, unit_id, is_used)
    select sha256(gen_random_uuid()::text::bytea), survey_id, unit_id, true from said)
  insert into survey_answer (id, survey_id, unit_id, month, overall, promptness, attitude, guidance)
  select gen_random_uuid(), survey_id, unit_id, month, case when dice % 100 < 6 then 2 else 4 + dice % 2 end,
    3 + dice / 100 % 3, 4 + dice / 300 % 2, 3 + dice / 700 % 3
  from said`;

/** Surveys of some communes of the demonstration with the answers of four months. */
@Injectable()
export class SurveysDemonstration {
  async load(writer: Writer, communeCodes: readonly string[], source: string): Promise<void> {
    await writer.query(SURVEYS, [communeCodes, source]);
  }
}
