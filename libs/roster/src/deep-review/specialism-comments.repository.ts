import { Injectable } from '@nestjs/common';
import { Database, systemScope, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import type { Specialism } from '../domain/index.js';

export interface SpecialismCommentRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly specialismCode: Specialism;
  readonly commentedOn: string;
  readonly body: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly agencyName: string;
  readonly withdrawnOn: string | null;
  readonly version: number;
}

export interface NewSpecialismComment {
  readonly unitId: string;
  readonly specialismCode: Specialism;
  readonly commentedOn: string;
  readonly body: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly agencyName: string;
}

const COLUMNS = `c.id, c.unit_id as "unitId", u.full_name as "unitName", c.specialism_code as "specialismCode",
  c.commented_on::text as "commentedOn", c.body, c.author_id as "authorId", c.author_name as "authorName",
  c.agency_name as "agencyName", c.withdrawn_on::text as "withdrawnOn", c.version`;

const AGENCY = `
  select u.full_name as name from role_assignment r join org_unit u on u.id = r.unit_id
  where r.account_id = $1 and u.kind = 'department' and $2::date between r.starts_on and coalesce(r.ends_on, 'infinity')
  order by u.full_name limit 1`;

@Injectable()
export class SpecialismCommentsRepository {
  constructor(private readonly database: Database) {}

  async list(reader: Reader, specialismCode: string | null): Promise<SpecialismCommentRow[]> {
    return reader.query<SpecialismCommentRow>(
      `select ${COLUMNS} from specialism_comment c join org_unit u on u.id = c.unit_id
       where $1::text is null or c.specialism_code = $1
       order by c.commented_on desc, c.id desc limit 500`,
      [specialismCode],
    );
  }

  /** Those in force, by field. */
  async counts(reader: Reader): Promise<ReadonlyMap<string, number>> {
    const rows = await reader.query<{ code: string; count: number }>(
      `select specialism_code as code, count(*)::int as count from specialism_comment
       where withdrawn_on is null group by specialism_code`,
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  }

  async find(reader: Reader, id: string): Promise<SpecialismCommentRow | undefined> {
    const [row] = await reader.query<SpecialismCommentRow>(
      `select ${COLUMNS} from specialism_comment c join org_unit u on u.id = c.unit_id where c.id = $1`,
      [id],
    );
    return row;
  }

  async add(writer: Writer, comment: NewSpecialismComment): Promise<string> {
    const id = uuid();
    const { unitId, specialismCode, body, commentedOn, authorId, authorName, agencyName } = comment;
    await writer.query(
      `insert into specialism_comment (id, unit_id, specialism_code, body, commented_on, author_id, author_name, agency_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, unitId, specialismCode, body, commentedOn, authorId, authorName, agencyName],
    );
    return id;
  }

  async unitOf(reader: Reader, code: string): Promise<string | undefined> {
    const [unit] = await reader.query<{ id: string }>('select id from org_unit where code = $1', [code]);
    return unit?.id;
  }

  /** False where the version is no longer the stored one. */
  async withdraw(writer: Writer, id: string, version: number, day: string): Promise<boolean> {
    const rows = await writer.query(
      `update specialism_comment set withdrawn_on = $3, version = version + 1
       where id = $1 and version = $2 and withdrawn_on is null returning id`,
      [id, version, day],
    );
    return rows.length === 1;
  }

  /** For whom the caller speaks; who holds which role is the system's to look up. */
  async agencyOf({ operationId, actor }: AccessScope): Promise<string | undefined> {
    const [agency] = await this.database.read(systemScope(operationId), (reader) =>
      reader.query<{ name: string }>(AGENCY, [actor.accountId, today()]),
    );
    return agency?.name;
  }
}
