import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import type { RoundState, ShareState } from '../domain/index.js';
import { instant } from './review-rounds.repository.js';

/** Decisions counted by group; `none` are those that the machine made no proposal for, or nobody has decided. */
export interface GroupCounts {
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly four: number;
  readonly five: number;
  readonly none: number;
}

export interface StoredShare {
  readonly id: string;
  readonly roundId: string;
  readonly roundUnitId: string;
  readonly roundName: string;
  readonly roundState: RoundState;
  readonly asOf: string;
  readonly standardsAsOf: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly unitCode: string;
  readonly unitName: string;
  readonly clusterName: string | null;
  readonly quota: number | null;
  readonly state: ShareState;
  readonly deadline: string;
  readonly deadlineReason: string | null;
  readonly presentedByName: string | null;
  readonly presentedAt: string | null;
  readonly submittedBy: string | null;
  readonly submittedByName: string | null;
  readonly submittedAt: string | null;
  readonly submissionNote: string | null;
  readonly returnedByName: string | null;
  readonly returnedAt: string | null;
  readonly returnReason: string | null;
  readonly acceptedByName: string | null;
  readonly acceptedAt: string | null;
  readonly remindedOn: string | null;
  readonly version: number;
  readonly people: number;
  readonly decided: number;
  readonly setAside: number;
  readonly differing: number;
  readonly proposed: GroupCounts;
  readonly groups: GroupCounts;
}

const counted = (column: string): string => `
  jsonb_build_object('one', count(*) filter (where ${column} = 1), 'two', count(*) filter (where ${column} = 2),
    'three', count(*) filter (where ${column} = 3), 'four', count(*) filter (where ${column} = 4),
    'five', count(*) filter (where ${column} = 5), 'none', count(*) filter (where ${column} is null and a.set_aside_reason is null))`;

/** What the machine says now: anew where it was asked again, else as at the opening. */
export const PROPOSAL_NOW = 'case when a.recomputed_on is null then a.proposed_group else a.recomputed_group end';

const SHARES = `
  select s.id, s.round_id as "roundId", r.unit_id as "roundUnitId", r.name as "roundName", r.state as "roundState",
    r.as_of as "asOf", r.standards_as_of as "standardsAsOf", s.unit_id as "unitId", s.bloc, s.unit_code as "unitCode", s.unit_name as "unitName",
    s.cluster_name as "clusterName", s.quota, s.state, s.deadline, s.deadline_reason as "deadlineReason",
    s.presented_by_name as "presentedByName", ${instant('s.presented_at')} as "presentedAt",
    s.submitted_by as "submittedBy", s.submitted_by_name as "submittedByName", ${instant('s.submitted_at')} as "submittedAt",
    s.submission_note as "submissionNote", s.returned_by_name as "returnedByName", ${instant('s.returned_at')} as "returnedAt",
    s.return_reason as "returnReason", s.accepted_by_name as "acceptedByName", ${instant('s.accepted_at')} as "acceptedAt",
    s.reminded_on as "remindedOn", s.version, c.*
  from review_share s join review_round r on r.id = s.round_id
    cross join lateral (
      select count(*) as people, count(*) filter (where a.decided_group is not null) as decided,
        count(*) filter (where a.set_aside_reason is not null) as "setAside",
        count(*) filter (where a.decided_group is distinct from ${PROPOSAL_NOW} and a.decided_group is not null) as differing,
        ${counted(PROPOSAL_NOW)} as proposed, ${counted('a.decided_group')} as groups
      from review_assessment a where a.share_id = s.id) c`;

const EXTEND = `
  update review_share set deadline = $3, deadline_reason = $4, version = version + 1
  where id = $1 and version = $2 returning id`;

const PRESENT = `
  update review_share set presented_at = now(), presented_by_name = $3, version = version + 1
  where id = $1 and version = $2 returning id`;

const WITHDRAW = `
  update review_share set presented_at = null, presented_by_name = null, version = version + 1
  where id = $1 and version = $2 returning id`;

/** Of a row of one's own that others decide on. */
const OPEN_ROW_OF = `
  select id from review_assessment where share_id = $1 and civil_servant_id = $2 and decided_at is null`;

const SUBMIT = `
  update review_share set state = 'submitted', submitted_at = now(), submitted_by = $3, submitted_by_name = $4,
    submission_note = $5, version = version + 1
  where id = $1 and version = $2 returning id`;

const RETURN = `
  update review_share set state = 'returned', returned_at = now(), returned_by_name = $3, return_reason = $4,
    presented_at = null, presented_by_name = null, deadline = $5, version = version + 1
  where id = $1 and version = $2 returning id`;

const ACCEPT = `
  update review_share set state = 'accepted', accepted_at = now(), accepted_by_name = $3, version = version + 1
  where id = $1 and version = $2 returning id`;

@Injectable()
export class ReviewSharesRepository {
  /** In the order of the province, government before Party. */
  async ofRound(reader: Reader, roundId: string): Promise<StoredShare[]> {
    return reader.query<StoredShare>(
      `${SHARES} where s.round_id = $1 order by s.sort_order, s.unit_code, s.bloc, s.id`,
      [roundId],
    );
  }

  /** Those that are worked on in any open round. */
  async open(reader: Reader): Promise<StoredShare[]> {
    return reader.query<StoredShare>(
      `${SHARES} where r.state = 'open' order by s.deadline, s.sort_order, s.unit_code, s.bloc, s.id limit 500`,
    );
  }

  async find(reader: Reader, id: string): Promise<StoredShare | undefined> {
    return (await reader.query<StoredShare>(`${SHARES} where s.id = $1`, [id]))[0];
  }

  /** Until the transaction ends nobody submits, closes or decides beside it. */
  async lock(writer: Writer, id: string): Promise<void> {
    await writer.query('select id from review_share where id = $1 for update', [id]);
  }

  async lockRound(writer: Writer, roundId: string): Promise<void> {
    await writer.query('select id from review_share where round_id = $1 order by id for update', [roundId]);
  }

  /** False where the version is no longer the stored one; so with the steps below. */
  async extend(writer: Writer, id: string, version: number, deadline: string, reason: string): Promise<boolean> {
    return (await writer.query(EXTEND, [id, version, deadline, reason])).length === 1;
  }

  async present(writer: Writer, id: string, version: number, by: string): Promise<boolean> {
    return (await writer.query(PRESENT, [id, version, by])).length === 1;
  }

  async withdraw(writer: Writer, id: string, version: number): Promise<boolean> {
    return (await writer.query(WITHDRAW, [id, version])).length === 1;
  }

  async isOpenRowOf(reader: Reader, id: string, personId: string | null): Promise<boolean> {
    return (await reader.query(OPEN_ROW_OF, [id, personId])).length > 0;
  }

  async submit(
    writer: Writer,
    id: string,
    version: number,
    by: { readonly accountId: string | null; readonly name: string },
    note: string | null,
  ): Promise<boolean> {
    return (await writer.query(SUBMIT, [id, version, by.accountId, by.name, note])).length === 1;
  }

  async return(
    writer: Writer,
    id: string,
    version: number,
    answer: { readonly by: string; readonly reason: string; readonly deadline: string },
  ): Promise<boolean> {
    return (await writer.query(RETURN, [id, version, answer.by, answer.reason, answer.deadline])).length === 1;
  }

  async accept(writer: Writer, id: string, version: number, by: string): Promise<boolean> {
    return (await writer.query(ACCEPT, [id, version, by])).length === 1;
  }

  async remember(writer: Writer, ids: readonly string[], day: string): Promise<void> {
    await writer.query('update review_share set reminded_on = $2 where id = any ($1::uuid[])', [ids, day]);
  }
}
