import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';

/** Somebody in a post of a commune, and a commune of the same cluster that has the same post. */
export interface PersonFromNearby {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly specialismCode: string | null;
  readonly startedOn: string;
  readonly fromUnitId: string;
  readonly fromOfficeId: string;
}

/** $1 bloc · $2 earliest and $3 latest day of the post · $4 how many; one of a commune each. */
const FROM_NEARBY = `
  select * from (
    select distinct on (u.code) u.code, p.civil_servant_id as "civilServantId", c.full_name as "fullName",
      p.unit_id as "unitId", p.bloc, p.office_id as "officeId", p.position_id as "positionId",
      p.position_title as "positionTitle", coalesce(p.specialism_code, j.specialism_code) as "specialismCode",
      p.started_on as "startedOn", nearby.unit_id as "fromUnitId", nearby.office_id as "fromOfficeId"
    from posting p
      join civil_servant c on c.id = p.civil_servant_id
      join job_position j on j.id = p.position_id and not j.is_leader
      join org_unit u on u.id = p.unit_id and u.kind = 'commune'
      join cluster_membership m on m.unit_id = p.unit_id and m.effective_to is null
      cross join lateral (
        select other.unit_id, other.office_id from posting other
          join org_unit near on near.id = other.unit_id and near.kind = 'commune'
          join cluster_membership beside on beside.unit_id = other.unit_id and beside.effective_to is null
            and beside.cluster_id = m.cluster_id
        where other.position_id = p.position_id and other.unit_id <> p.unit_id and other.ended_on is null
        order by near.code, other.office_id limit 1) nearby
    where p.ended_on is null and p.bloc = $1 and p.started_on between $2 and $3
    order by u.code, c.full_name, c.id) as found
  order by code desc limit $4`;

@Injectable()
export class SecondedPeopleQuery {
  /** In an order that is the same each time. */
  async fromNearby(
    reader: Reader,
    { bloc, from, to, limit }: { bloc: Bloc; from: string; to: string; limit: number },
  ): Promise<PersonFromNearby[]> {
    return reader.query<PersonFromNearby>(FROM_NEARBY, [bloc, from, to, limit]);
  }
}
