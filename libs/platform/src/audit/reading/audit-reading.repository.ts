import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database/index.js';

export interface HeldPost {
  readonly role: string;
  readonly unit: string;
}

export type AccessKind = 'opened' | 'history' | 'unmasked' | 'id-number-compared' | 'attachment' | 'exported';

/** One time that somebody saw a person's record. */
export interface RecordAccess {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  /** Roles of that account on that day. */
  readonly posts: readonly HeldPost[];
  readonly isOwn: boolean;
  readonly kind: AccessKind;
  readonly reason: string | null;
}

export interface LoggedEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly posts: readonly HeldPost[];
  readonly operation: string;
  readonly action: string;
  readonly reason: string | null;
  readonly recordType: string;
  readonly recordId: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly bloc: string | null;
  readonly fieldClass: string | null;
}

export interface LogFilter {
  readonly unitId?: string | undefined;
  /** Folded: part of a name, or a whole user name. */
  readonly actor?: string | undefined;
  readonly operation?: string | undefined;
  readonly action?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Newest first, those before this entry. */
export interface Before {
  readonly seq: number | null;
  readonly limit: number;
}

const NEWEST = '9223372036854775807';
const AT = `to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

const ACCESSES = `
  select seq, ${AT}, actor_name as "actorName", posts, is_own as "isOwn", kind, reason
  from record_accesses($1, $2, $3) order by seq desc`;

const LOG = `
  select seq, ${AT}, actor_name as "actorName", posts, operation, action, reason, record_type as "recordType",
    record_id as "recordId", unit_id as "unitId", unit_name as "unitName", bloc, field_class as "fieldClass"
  from audit_log($1, $2, $3, $4, $5, $6, $7, $8) order by seq desc`;

@Injectable()
export class AuditReadingRepository {
  async accessesTo(reader: Reader, personId: string, { seq, limit }: Before): Promise<RecordAccess[]> {
    const rows = await reader.query<RecordAccess>(ACCESSES, [personId, seq ?? NEWEST, limit]);
    return rows.map(numbered);
  }

  async log(reader: Reader, filter: LogFilter, { seq, limit }: Before): Promise<LoggedEntry[]> {
    const { unitId, actor, operation, action, since, until } = filter;
    const rows = await reader.query<LoggedEntry>(
      LOG,
      [seq ?? NEWEST, limit, unitId, actor, operation, action, since, until].map((value) => value ?? null),
    );
    return rows.map(numbered);
  }
}

/** Numbers of 64 bits come as text where no parser was set. */
function numbered<Row extends { readonly seq: number }>(row: Row): Row {
  return { ...row, seq: Number(row.seq) };
}
