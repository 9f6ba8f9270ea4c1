import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { RoundState } from '../domain/index.js';

export interface StoredRound {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly guidance: string | null;
  readonly asOf: string;
  readonly standardsAsOf: string;
  readonly deadline: string;
  readonly state: RoundState;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly closedByName: string | null;
  readonly closingNote: string | null;
  readonly version: number;
}

export type RoundToStore = Pick<
  StoredRound,
  'id' | 'unitId' | 'name' | 'guidance' | 'asOf' | 'standardsAsOf' | 'deadline' | 'createdByName'
>;

export type RoundChange = Partial<Pick<StoredRound, 'name' | 'guidance' | 'asOf' | 'standardsAsOf' | 'deadline'>>;

/** An instant as the API gives it. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const COLUMNS = `id, unit_id as "unitId", name, guidance, as_of as "asOf", standards_as_of as "standardsAsOf", deadline,
  state, created_by_name as "createdByName", ${instant('created_at')} as "createdAt", ${instant('opened_at')} as "openedAt",
  ${instant('closed_at')} as "closedAt", closed_by_name as "closedByName", closing_note as "closingNote", version`;

const INSERT = `
  insert into review_round (id, unit_id, name, guidance, as_of, standards_as_of, deadline, state, created_by_name)
  values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8)`;

const CHANGE = `
  update review_round set name = $3, guidance = $4, as_of = $5, standards_as_of = $6, deadline = $7, version = version + 1
  where id = $1 and version = $2 returning id`;

const OPEN = `
  update review_round set state = 'open', opened_at = now(), version = version + 1
  where id = $1 and version = $2 and state = 'draft' returning id`;

const CLOSE = `
  update review_round set state = 'closed', closed_at = now(), closed_by_name = $3, closing_note = $4, version = version + 1
  where id = $1 and version = $2 and state = 'open' returning id`;

@Injectable()
export class ReviewRoundsRepository {
  /** Newest figures first. */
  async list(reader: Reader): Promise<StoredRound[]> {
    return reader.query<StoredRound>(
      `select ${COLUMNS} from review_round order by as_of desc, created_at desc, id limit 200`,
    );
  }

  async find(reader: Reader, id: string): Promise<StoredRound | undefined> {
    return (await reader.query<StoredRound>(`select ${COLUMNS} from review_round where id = $1`, [id]))[0];
  }

  async insert(writer: Writer, round: RoundToStore): Promise<void> {
    const { id, unitId, name, guidance, asOf, standardsAsOf, deadline, createdByName } = round;
    await writer.query(INSERT, [id, unitId, name, guidance, asOf, standardsAsOf, deadline, createdByName]);
  }

  /** False where the version is no longer the stored one; so with the steps below. */
  async change(writer: Writer, round: StoredRound, version: number): Promise<boolean> {
    const { id, name, guidance, asOf, standardsAsOf, deadline } = round;
    return (await writer.query(CHANGE, [id, version, name, guidance, asOf, standardsAsOf, deadline])).length === 1;
  }

  async open(writer: Writer, id: string, version: number): Promise<boolean> {
    return (await writer.query(OPEN, [id, version])).length === 1;
  }

  async close(writer: Writer, id: string, version: number, by: string, note: string | null): Promise<boolean> {
    return (await writer.query(CLOSE, [id, version, by, note])).length === 1;
  }

  async removeDraft(writer: Writer, id: string, version: number): Promise<boolean> {
    const sql = `delete from review_round where id = $1 and version = $2 and state = 'draft' returning id`;
    return (await writer.query(sql, [id, version])).length === 1;
  }
}
