import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';

export interface PostHolder {
  readonly id: string;
  readonly fullName: string;
}

const FIRST_HOLDER = `
  select c.id, c.full_name as "fullName" from posting p join civil_servant c on c.id = p.civil_servant_id
    join job_position pos on pos.id = p.position_id join org_unit u on u.id = p.unit_id
  where pos.code = $1 and u.code = $2 and p.ended_on is null order by c.code limit 1`;

/** Who holds a post of a commune now. */
@Injectable()
export class PostHolders {
  /** Of several holders the one with the lowest record code. */
  async first(reader: Reader, positionCode: string, communeCode: string): Promise<PostHolder | undefined> {
    const [holder] = await reader.query<PostHolder>(FIRST_HOLDER, [positionCode, communeCode]);
    return holder;
  }
}
