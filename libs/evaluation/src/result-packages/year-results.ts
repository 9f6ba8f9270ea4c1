/** Published: from then on a decision is a result, and each that replaces it is another one (ND 335 Đ21.3, Đ22). */
const PUBLISHED = `g.period ~ '^\\d{4}$' and g.state in ('published', 'frozen')`;
const RESULT_ON = `(greatest(d.decided_at, g.published_at) at time zone 'Asia/Ho_Chi_Minh')::date`;
const IS_PACKED = `exists (select from packed_result k where k.result_id = d.id and not k.is_withdrawn)`;

/** Of a published year, decisions that stand and are in no package. After `below`; $2 bloc, $3 year. */
export const UNPACKED_OF_YEAR = `
  select d.id as "resultId", r.civil_servant_id as "civilServantId", c.code as "personCode", r.full_name as "fullName",
    to_char(c.birth_date, 'YYYY-MM-DD') as "birthDate", r.unit_id as "unitId", u.code as "unitCode",
    u.full_name as "unitName", r.bloc, r.office_id as "officeId", o.full_name as "officeName",
    r.position_title as "positionTitle", r.duty <> 'staff' as "isLeader", g.period,
    to_char(${RESULT_ON}, 'YYYY-MM-DD') as "resultOn", d.points_hundredths / 100.0::float8 as points,
    null as "generalPoints", null as "resultPoints", d.level,
    coalesce(d.decision_number, case when d.kind = 'decision' and r.duty <> 'head' then g.paper_number end) as "decisionNumber",
    null as "idNumber"
  from rating r join rating_round g on g.id = r.round_id
    join org_unit u on u.id = r.unit_id join org_unit o on o.id = r.office_id
    join lateral (select * from rating_decision where rating_id = r.id order by ordinal desc limit 1) d on true
    left join civil_servant c on c.id = r.civil_servant_id
  where r.unit_id in (select id from below) and r.bloc = $2 and g.period = $3 and ${PUBLISHED} and not ${IS_PACKED}
  order by u.sort_order, u.code, o.sort_order, r.full_name collate "vi-x-icu", r.id`;

/**
 * Published years by agency: what stands, and what went out before it was replaced, so that what was sent is never more
 * than what is due. $1 unit, $2 year.
 */
export const YEARS_DUE = `
  select g.unit_id, g.bloc, g.period,
    coalesce(min(x.result_on) filter (where not x.is_packed), max(x.result_on)) as result_on, count(*)::int as people
  from rating_round g join rating r on r.round_id = g.id
    join lateral (
      select ${RESULT_ON} as result_on, ${IS_PACKED} as is_packed, d.ordinal = max(d.ordinal) over () as stands
      from rating_decision d where d.rating_id = r.id) x on x.stands or x.is_packed
  where ${PUBLISHED} and ($1::uuid is null or g.unit_id = $1) and ($2::text is null or g.period = $2)
  group by g.unit_id, g.bloc, g.period`;
