import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today, type AccessScope } from '@commune/platform/database';
import { UnitTrees, type UnitTree } from '@commune/platform/units';

export interface Whereabouts {
  readonly state: 'present' | 'moved' | 'left';
  readonly unitName: string | null;
  readonly since: string | null;
}

interface LastPost {
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly unitName: string;
}

interface PersonOfRound {
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: string;
}

const LAST_POSTS = `
  select distinct on (p.civil_servant_id) p.civil_servant_id as "civilServantId", p.unit_id as "unitId", p.bloc,
    p.started_on as "startedOn", p.ended_on as "endedOn", u.full_name as "unitName"
  from posting p join org_unit u on u.id = p.unit_id
  where p.civil_servant_id = any ($1::uuid[]) and p.started_on <= $2
  order by p.civil_servant_id, p.started_on desc`;

const HELD_BY = `
  select a.civil_servant_id as "civilServantId", s.unit_name as "unitName"
  from review_assessment a join review_share s on s.id = a.share_id
  where a.round_id = $1 and a.civil_servant_id = any ($2::uuid[]) and a.set_aside_reason is null`;

const PRESENT: Whereabouts = { state: 'present', unitName: null, since: null };

/**
 * Where people of a round are now. The system looks, since a commune may not see the posts of another; it tells no more
 * than the name of the unit, and of people that the caller has in the own share.
 */
@Injectable()
export class ReviewWhereabouts {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
  ) {}

  async of(scope: AccessScope, people: readonly PersonOfRound[]): Promise<ReadonlyMap<string, Whereabouts>> {
    const tree = await this.trees.ofRequest();
    const ids = people.map(({ civilServantId }) => civilServantId);
    const posts = await this.looking(scope, LAST_POSTS, [ids, today()]);
    const last = new Map(posts.map((post) => [post.civilServantId, post]));
    return new Map(
      people.map((person) => [person.civilServantId, whereaboutsOf(person, last.get(person.civilServantId), tree)]),
    );
  }

  /** Names of the units in whose share of the round these people are. */
  async heldBy(scope: AccessScope, roundId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const held = await this.looking(scope, HELD_BY, [roundId, ids]);
    return new Map(held.map(({ civilServantId, unitName }) => [civilServantId, unitName]));
  }

  private async looking(scope: AccessScope, sql: string, values: readonly unknown[]): Promise<LastPost[]> {
    const system = { ...systemScope(scope.operationId), actor: scope.actor };
    return this.database.read(system, (reader) => reader.query<LastPost>(sql, values));
  }
}

function whereaboutsOf(person: PersonOfRound, post: LastPost | undefined, tree: UnitTree): Whereabouts {
  if (!post) return { state: 'left', unitName: null, since: null };
  if (post.endedOn !== null && post.endedOn < today()) {
    return { state: 'left', unitName: null, since: addDays(post.endedOn, 1) };
  }
  // A unit that went into another is still theirs.
  const isSame = post.bloc === person.bloc && tree.placesBelow(post.unitId).owners.includes(person.unitId);
  return isSame ? PRESENT : { state: 'moved', unitName: post.unitName, since: post.startedOn };
}
