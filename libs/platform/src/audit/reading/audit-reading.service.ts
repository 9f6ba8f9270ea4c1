import { Injectable } from '@nestjs/common';
import { addDays, foldText } from '@commune/kernel';
import { Database, type AccessScope, type Reader } from '../../database/index.js';
import { AuditProof } from '../chain/audit-proof.service.js';
import type { AuditLog, AuditLogQuery, AuditState, FeedQuery, RecordAccesses } from './audit-reading.dto.js';
import { AuditReadingRepository, type Before } from './audit-reading.repository.js';

const PAGE_SIZE = 50;

@Injectable()
export class AuditReading {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditReadingRepository,
    private readonly proof: AuditProof,
  ) {}

  /** Who saw this person's record. The caller has made sure that the reader may see the record. */
  async accessesTo(reader: Reader, personId: string, query: FeedQuery): Promise<RecordAccesses> {
    return pageOfFeed(await this.entries.accessesTo(reader, personId, oneMore(query)), query);
  }

  async log(scope: AccessScope, query: AuditLogQuery): Promise<AuditLog> {
    const { unitId, operation, action, actor, from, to } = query;
    const filter = {
      unitId,
      operation,
      action,
      actor: actor === undefined ? undefined : foldText(actor).replace(/[\\%_]/g, '\\$&'),
      since: from === undefined ? undefined : startOf(from),
      until: to === undefined ? undefined : startOf(addDays(to, 1)),
    };
    const found = await this.database.read(scope, (reader) => this.entries.log(reader, filter, oneMore(query)));
    const { items, next } = pageOfFeed(found, query);
    // A reason is free text and may name somebody.
    const mayReadReasons = scope.grants.some((grant) => grant.readClasses.includes('name'));
    return { items: items.map((entry) => ({ ...entry, reason: mayReadReasons ? entry.reason : null })), next };
  }

  async state(): Promise<AuditState> {
    const { anchored, verified } = await this.proof.state();
    if (!anchored) return { anchored, verified };
    const { at, chains, lines } = anchored;
    return { anchored: { at, chains, lines }, verified };
  }
}

/** Midnight in Việt Nam. */
function startOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/** One row more than the page says whether there is another page. */
function oneMore({ cursor, pageSize = PAGE_SIZE }: FeedQuery): Before {
  return { seq: cursor === undefined ? null : Number(cursor), limit: pageSize + 1 };
}

function pageOfFeed<Row extends { readonly seq: number }>(
  found: readonly Row[],
  { pageSize = PAGE_SIZE }: FeedQuery,
): { items: readonly Row[]; next: string | null } {
  const items = found.slice(0, pageSize);
  const last = items.at(-1);
  return { items, next: found.length > pageSize && last ? String(last.seq) : null };
}
