import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { today, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import type { PersonToMerge } from './record-merges.repository.js';

/** What gives way where both records have one; run before whatever names the person follows. */
const GIVES_WAY: readonly string[] = [
  // Somebody who had left under the other record and came back under this one: the leaving is closed by the return.
  `update departure d set returned_on = (select min(p.started_on) from posting p where p.civil_servant_id = $1 and p.started_on >= d.left_on),
     version = version + 1
   where d.civil_servant_id = $2 and d.state = 'done' and d.returned_on is null
     and exists (select from posting p where p.civil_servant_id = $1 and p.started_on >= d.left_on)`,
  `update departure d set state = 'cancelled', failure = 'Gộp hồ sơ trùng', version = version + 1
   where d.civil_servant_id = $2 and d.state = 'done' and d.returned_on is null
     and (exists (select from departure k where k.civil_servant_id = $1 and k.state in ('planned', 'done') and k.returned_on is null)
       or exists (select from posting p where p.civil_servant_id = $1 and p.ended_on is null))`,
  `update planning_pool_entry e set removed_on = greatest(e.added_on, (now() at time zone 'Asia/Ho_Chi_Minh')::date),
     removal_reason = 'Gộp hồ sơ trùng', version = version + 1
   where e.civil_servant_id = $2 and e.removed_on is null and exists (select from planning_pool_entry k
     where k.civil_servant_id = $1 and k.removed_on is null and k.position_title = e.position_title and k.term = e.term)`,
  `delete from distinct_people where civil_servant_id in ($1, $2) and other_id in ($1, $2)`,
  `delete from distinct_people d where d.civil_servant_id = $2 and exists (select from distinct_people k
     where k.civil_servant_id = $1 and k.other_id = d.other_id)`,
  `delete from distinct_people d where d.other_id = $2 and exists (select from distinct_people k
     where k.other_id = $1 and k.civil_servant_id = d.civil_servant_id)`,
];

/** One code of each system: the other system's second code goes on pointing to the record it was given for. */
const CODES = `
  update civil_servant_external_code x set civil_servant_id = $1, unit_id = $3, bloc = $4, office_id = $5
  where x.civil_servant_id = $2 and not exists (select from civil_servant_external_code k
    where k.civil_servant_id = $1 and k.system = x.system)`;

/** What is frozen stays; in an open round the person is reviewed once. */
const REVIEWED_TWICE = `
  update review_assessment a set set_aside_reason = 'Hồ sơ trùng, đã gộp', decided_group = null, decision_reason = null,
    solution = null, solution_note = null, solution_due_on = null, decided_at = now(), decided_by = $3, decided_by_name = $4,
    version = version + 1
  where a.civil_servant_id = $2 and a.set_aside_reason is null
    and (select r.state from review_round r where r.id = a.round_id) <> 'closed'
    and exists (select from review_assessment k where k.round_id = a.round_id and k.civil_servant_id = $1 and k.set_aside_reason is null)`;
const REVIEWED = ['review_assessment', 'review_assessment_sensitive'].map(
  (table) => `
  update ${table} a set civil_servant_id = $1
  where a.civil_servant_id = $2 and (select r.state from review_round r where r.id = a.round_id) <> 'closed'`,
);

/** Papers of the record and of its requests; a paper that both have stays where it is, once. */
const PAPERS = `
  update attachment a set record_id = case when a.record_id = $2 then $1 else a.record_id end, person_id = $1,
    unit_id = $3, bloc = $4, office_id = $5
  where (a.person_id = $2 or (a.record_type = 'civil_servant' and a.record_id = $2)) and not exists (select from attachment k
    where k.record_type = a.record_type and k.record_id = $1 and k.sha256 = a.sha256 and k.removed_at is null and a.removed_at is null)`;

/** What names a person without a foreign key, or can't simply follow. */
@Injectable()
export class LooseReferencesRepository {
  async giveWay(writer: Writer, keptId: string, droppedId: string): Promise<void> {
    for (const statement of GIVES_WAY) await writer.query(statement, [keptId, droppedId]);
  }

  async follow(
    writer: Writer,
    kept: PersonToMerge,
    dropped: PersonToMerge,
    actor: { readonly accountId: string | null; readonly name: string },
  ): Promise<void> {
    const place = [kept.unitId, kept.bloc, kept.officeId];
    await writer.query(CODES, [kept.id, dropped.id, ...place]);
    await writer.query(REVIEWED_TWICE, [kept.id, dropped.id, actor.accountId, actor.name]);
    for (const statement of REVIEWED) await writer.query(statement, [kept.id, dropped.id]);
    await writer.query(PAPERS, [kept.id, dropped.id, ...place]);
  }

  /** After the record points to the other one: the account is that of the person. */
  async accountFollows(writer: Writer, kept: PersonToMerge, dropped: PersonToMerge): Promise<void> {
    await writer.query('select account_joins($1)', [dropped.id]);
    const left = [dropped.unitId, dropped.officeId].filter((id) => id !== kept.unitId && id !== kept.officeId);
    const lastDay = addDays(today(), -1);
    await writer.query('select account_follows($1, $2::uuid[], $3::date, $4)', [kept.id, left, lastDay, uuid()]);
  }
}
