import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';

export interface RatingOnRecord {
  readonly civilServantId: string;
  readonly year: number;
  readonly rating: string;
  /** The decision, and the one that it replaces. */
  readonly source: string;
}

/** At the place where the person stands now; one of a year, the trail of the record keeps what it was before. */
const PUT = `
  insert into annual_rating (id, civil_servant_id, unit_id, bloc, office_id, year, rating, source)
  select given.id, c.id, c.unit_id, c.bloc, c.office_id, given.year, given.rating, given.source
  from jsonb_to_recordset($1::jsonb) as given(id uuid, "civilServantId" uuid, year int, rating text, source text)
    join civil_servant c on c.id = given."civilServantId"
  on conflict (civil_servant_id, year) do update set rating = excluded.rating, source = excluded.source
    where (annual_rating.rating, annual_rating.source) is distinct from (excluded.rating, excluded.source)`;

/** The door through which a rating that has been decided comes to stand in the record. */
@Injectable()
export class AnnualRatings {
  async put(writer: Writer, ratings: readonly RatingOnRecord[]): Promise<void> {
    if (ratings.length === 0) return;
    await writer.query(PUT, [JSON.stringify(ratings.map((one) => ({ id: uuid(), ...one })))]);
  }
}
