import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import {
  bindingPlanStates,
  type FitRules,
  type PersonToPlace,
  type PlacementPost,
  type Sex,
  type StandardForFit,
} from '../domain/index.js';
import { personForFit, PeopleForFit } from '../standards/people-for-fit.query.js';
import { unknownTreatmentSetting } from '../standards/standards.settings.js';
import { StandardsInForce } from '../standards/standards-in-force.query.js';

export interface PlacementFacts {
  readonly posts: readonly PlacementPost[];
  readonly people: readonly PersonToPlace[];
  readonly fit: FitRules;
}

export interface FactsWanted {
  readonly asOf: string;
  /** null: the whole province. */
  readonly unitIds: readonly string[] | null;
  readonly bloc: Bloc;
  /** The plan itself: its own moves don't keep its people from being proposed. */
  readonly planId: string;
}

// $1 as of · $2 units · $3 blocs. Posts held outside the catalogue take no part: nothing says what they need. Who lives in a
// commune is looked up once for the commune, not for each of its posts.
const POSTS = `
  with held as (
    select unit_id, bloc, position_id, count(*)::int as present from posting
    where position_id is not null and $1::date between started_on and coalesce(ended_on, 'infinity') group by 1, 2, 3),
  needed as (
    select unit_id, bloc, position_id, required from required_post
    where $1::date between effective_from and coalesce(effective_to, 'infinity')),
  post as (
    select coalesce(n.unit_id, h.unit_id) as unit_id, coalesce(n.bloc, h.bloc) as bloc,
      coalesce(n.position_id, h.position_id) as position_id, coalesce(n.required, 0) as required,
      coalesce(h.present, 0) as present
    from needed n full join held h on h.unit_id = n.unit_id and h.bloc = n.bloc and h.position_id = n.position_id),
  peoples as materialized (
    select c.unit_id, coalesce((select array_agg(distinct e.name order by e.name) from code_list_entry e
      where e.list in ('ethnic_group', 'ethnic_group_1979') and e.code = any (c.ethnic_group_codes)), '{}') as names
    from commune_people c)
  select p.unit_id || ' ' || p.position_id as id, p.unit_id as "unitId", u.full_name as "unitName",
    case u.kind when 'commune' then 'commune' else 'province' end as level, m.cluster_id as "clusterId", coalesce(area.types, '{}') as "areaTypes",
    peoples.names as peoples, p.bloc, p.position_id as "positionId",
    j.name as "positionName", j.specialism_code as "specialismCode", j.is_leader as "isLeader", p.required, p.present,
    coalesce(sum(greatest(p.required - p.present, 0)) over place
      / nullif(sum(p.required) over place, 0)::float, 0) as "unitShortage"
  from post p
    join org_unit u on u.id = p.unit_id
    join job_position j on j.id = p.position_id
    left join cluster_membership m on m.unit_id = p.unit_id
      and $1::date between m.effective_from and coalesce(m.effective_to, 'infinity')
    left join (select unit_id, array_agg(area_type order by area_type) as types from unit_area_type
      where $1::date between effective_from and coalesce(effective_to, 'infinity') group by unit_id) area
      on area.unit_id = p.unit_id
    left join peoples on peoples.unit_id = p.unit_id
  where ($2::uuid[] is null or p.unit_id = any ($2)) and p.bloc = any ($3::text[])
  window place as (partition by p.unit_id, p.bloc)
  order by u.sort_order, u.code, j.sort_order, p.position_id`;

// $1 as of · $2 units · $3 blocs · $4 the plan asking · $5 states in which a plan binds its people. Who is away for a term comes back first.
const CIRCUMSTANCES = `
  with here as materialized (
    select civil_servant_id, started_on, ended_on from posting
    where $1::date between started_on and coalesce(ended_on, 'infinity')
      and ($2::uuid[] is null or unit_id = any ($2)) and bloc = any ($3::text[])),
  away as materialized (
    select a.civil_servant_id, array_agg(a.kind_code) filter (where a.started_on <= $1::date
        and coalesce(a.ended_on, 'infinity') >= $1::date) as kinds,
      max(a.started_on) filter (where a.kind_code = 'maternity' and a.started_on <= $1::date) as maternity_since
    from absence a where a.civil_servant_id in (select civil_servant_id from here) group by a.civil_servant_id)
  select p.civil_servant_id as id, c.birth_date as "birthDate", c.sex, p.started_on as "postedOn",
    coalesce(away.kinds, '{}') as absences, away.maternity_since as "maternitySince",
    exists (select from discipline_record d where d.civil_servant_id = c.id
      and d.decided_on <= $1::date and d.effective_until >= $1::date) as "underDiscipline",
    p.ended_on is not null or exists (select from transfer t where t.civil_servant_id = c.id and t.state = 'planned')
      or exists (select from departure d where d.civil_servant_id = c.id and d.state = 'planned')
      or exists (select from placement_move m join placement_plan o on o.id = m.plan_id
        where m.civil_servant_id = c.id and m.plan_id <> $4 and m.state in ('planned', 'decided')
          and o.state = any ($5))
      or exists (select from placement_move m where m.civil_servant_id = c.id and m.state = 'done'
        and m.ends_on >= $1::date and m.term_outcome is null) as "isSpokenFor"
  from here p join civil_servant c on c.id = p.civil_servant_id left join away on away.civil_servant_id = c.id`;

interface Circumstances {
  readonly id: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly postedOn: string;
  readonly absences: readonly string[];
  readonly maternitySince: string | null;
  readonly underDiscipline: boolean;
  readonly isSpokenFor: boolean;
}

/** What is known of posts and people on a day, as the matching takes it: three statements for a province. */
@Injectable()
export class PlacementFactsQuery {
  constructor(
    private readonly people: PeopleForFit,
    private readonly standards: StandardsInForce,
    private readonly settings: Settings,
  ) {}

  async of(reader: Reader, { asOf, unitIds, bloc, planId }: FactsWanted): Promise<PlacementFacts> {
    const standards = await this.standards.on(reader, asOf);
    const posts = await reader.query<Omit<PlacementPost, 'standard'>>(POSTS, [asOf, unitIds, [bloc]]);
    const circumstances = await reader.query<Circumstances>(CIRCUMSTANCES, [
      asOf,
      unitIds,
      [bloc],
      planId,
      bindingPlanStates,
    ]);
    const byPerson = new Map(circumstances.map((found) => [found.id, found]));
    const inPosts = await this.people.inPosts(reader, { asOf, unitIds, blocs: [bloc], withPosts: true });
    return {
      posts: posts.map((post) => ({ ...post, standard: standardOf(standards, post.positionId) })),
      people: inPosts.flatMap((person) => {
        const found = byPerson.get(person.civilServantId);
        if (!found || person.positionId === null) return [];
        const { fullName, unitId, positionId } = person;
        return [{ ...personForFit(person), ...found, fullName, postId: `${unitId} ${positionId}` }];
      }),
      fit: { unknown: await this.settings.value(reader, unknownTreatmentSetting, asOf) },
    };
  }
}

const standardOf = (standards: ReadonlyMap<string, StandardForFit>, positionId: string): StandardForFit | null =>
  standards.get(positionId) ?? null;
