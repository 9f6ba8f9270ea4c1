import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';

/** $1 code of the post that is held and learnt · $2 the plan: whom it moves already is left · $3 code of the department. */
const LEARNER = `
  select p.civil_servant_id as "civilServantId", p.position_id as "positionId", department.id as "departmentId"
  from posting p
    join job_position j on j.id = p.position_id and j.code = $1
    join org_unit u on u.id = p.unit_id and u.kind = 'commune'
    join civil_servant c on c.id = p.civil_servant_id
    join org_unit department on department.code = $3
  where p.ended_on is null
    and not exists (select from placement_move m where m.civil_servant_id = c.id and m.plan_id = $2)
  order by u.code desc, c.full_name, c.id limit 1`;

export interface Learner {
  readonly civilServantId: string;
  readonly positionId: string;
  readonly departmentId: string;
}

@Injectable()
export class LearnersQuery {
  /** The same person each time. */
  async first(
    reader: Reader,
    planId: string,
    { positionCode, departmentCode }: { positionCode: string; departmentCode: string },
  ): Promise<Learner | undefined> {
    return (await reader.query<Learner>(LEARNER, [positionCode, planId, departmentCode]))[0];
  }
}
