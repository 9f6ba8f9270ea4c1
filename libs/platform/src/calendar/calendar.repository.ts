import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../database/index.js';
import type { KnownDay } from './public-holidays.js';

export interface StoredDay extends KnownDay {
  readonly id: string;
}

const COLUMNS = 'id, day, kind, name, source';
const OF_YEAR = `select ${COLUMNS} from calendar_day where extract(year from day) = $1 order by day`;
const ALL = `select ${COLUMNS} from calendar_day order by day`;
const SET = `
  insert into calendar_day (id, day, kind, name, source) values ($1, $2, $3, $4, $5)
  on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source`;
const ADD = `
  insert into calendar_day (id, day, kind, name, source) values ($1, $2, $3, $4, $5) on conflict (day) do nothing`;

@Injectable()
export class CalendarRepository {
  async ofYear(reader: Reader, year: number): Promise<StoredDay[]> {
    return reader.query<StoredDay>(OF_YEAR, [year]);
  }

  async all(reader: Reader): Promise<StoredDay[]> {
    return reader.query<StoredDay>(ALL);
  }

  async set(writer: Writer, { day, kind, name, source }: KnownDay): Promise<void> {
    await writer.query(SET, [uuid(), day, kind, name, source]);
  }

  /** Where the day has nothing yet. */
  async add(writer: Writer, { day, kind, name, source }: KnownDay): Promise<void> {
    await writer.query(ADD, [uuid(), day, kind, name, source]);
  }

  /** False where nothing stands on the day. */
  async remove(writer: Writer, day: string): Promise<boolean> {
    return (await writer.query('delete from calendar_day where day = $1 returning id', [day])).length === 1;
  }
}
