import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { StoredShare } from './review-shares.repository.js';

/** $1 today · $2 the unit · $3 bloc · $4 the share. */
const ARRIVALS = `
  select c.id as "civilServantId", c.full_name as "fullName", p.position_title as "positionTitle", p.started_on as "postedOn"
  from posting p join civil_servant c on c.id = p.civil_servant_id
  where p.unit_id = $2 and p.bloc = $3 and $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
    and not exists (select from review_assessment a where a.share_id = $4 and a.civil_servant_id = c.id)
  order by c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu", c.id limit 2000`;

export interface StoredArrival {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly positionTitle: string;
  readonly postedOn: string;
}

/** People of a unit who are not in its share. */
@Injectable()
export class ReviewArrivalsQuery {
  async of(reader: Reader, { id, unitId, bloc }: StoredShare, today: string): Promise<StoredArrival[]> {
    return reader.query<StoredArrival>(ARRIVALS, [today, unitId, bloc, id]);
  }
}
