import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CalendarDate } from '@commune/kernel';
import { Database, systemScope, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { ratingNames, ratingPeriodOf } from '../domain/index.js';
import { dice } from '../work-items/standing.demonstration.js';
import { RatingDecisionsDemonstration } from './rating-decisions.demonstration.js';
import { RatingMembers } from './rating-members.js';
import { RatingReviewsDemonstration } from './rating-reviews.demonstration.js';
import { RatingRoundsRepository, type StoredRound } from './rating-rounds.repository.js';
import type { StoredRating } from './ratings.repository.js';

/**
 * Forms come in · the meeting was held and some are decided · all are decided · published, with requests for review ·
 * fixed.
 */
export type RoundStage = 'forms' | 'deciding' | 'decided' | 'published' | 'frozen';

export interface RoundToShow {
  readonly communeCode: string;
  readonly stage: RoundStage;
}

interface Publication {
  readonly stage: RoundStage;
  readonly today: CalendarDate;
  readonly source: string;
}

/** $4: all are rated · $5: all but one office, which still waits for its own rating. */
const ORGANISATIONS = `
  insert into organisation_rating (id, unit_id, bloc, office_id, year, points_hundredths, tasks, completed, completed_late,
    beyond_requirement, has_failing_subordinate, has_unfixed_shortcomings, has_concluded_misconduct, proposed_level, by_rule,
    fallback, note, proposed_by_name, level, decided_by_name, decided_at)
  select gen_random_uuid(), c.id, 'government', case when o.id <> c.id then o.id end, $2, 8450 + 100 * (o.sort_order % 4), 96,
    96, 0, 20, false, false, false, 'good', 'good', 'good', $3, $3, l.level, case when l.level is not null then $3 end,
    case when l.level is not null then now() end
  from org_unit c join org_unit o on o.id = c.id
      or (o.parent_id = c.id and o.kind = 'commune_office' and o.bloc = 'government')
    cross join lateral (select case when $4 or $5 and o.code <> (select max(k.code) from org_unit k
      where k.parent_id = c.id and k.kind = 'commune_office' and k.bloc = 'government') then 'good' end as level) l
  where c.code = $1`;
/** Each person's form follows from the record, so that every load makes the same: one in seven thinks better of it. */
const FORMS = `
  update rating r set self_level = case when p.own = 'good' and p.lot < 15 then 'excellent' else p.own end,
    self_rated_at = now(), version = r.version + 1,
    self_note = case p.own when 'excellent' then 'Hoàn thành trước hạn, có sáng kiến được áp dụng'
      when 'good' then 'Hoàn thành tốt các việc được giao trong năm' else 'Hoàn thành phần lớn việc được giao; còn việc chậm' end
  from (select k.id, coalesce(nullif(k.proposed, 'not_rated'), 'good') as own, ${dice("c.code || 'own'", 100)} as lot,
      ${dice("c.code || 'form'", 100)} as form
    from rating k join civil_servant c on c.id = k.civil_servant_id where k.round_id = $1) p
  where p.id = r.id and p.form < $2::int`;
/** The words say the level that is given, and say so where it is not the person's own. $3 names of levels, $4 duties. */
const OPINIONS = `
  update rating r set party_level = l.given, party_given_on = $2::date, version = r.version + 1,
    party_given_by = 'Đảng ủy ' || (select u.full_name from org_unit u where u.id = r.unit_id),
    party_opinion = case when r.self_level is null or r.self_level = l.given
        then 'Cấp ủy nhất trí với mức tự xếp loại: ' || ($3::jsonb ->> l.given) || '.'
      else 'Tự xếp loại: ' || ($3::jsonb ->> r.self_level) || '. Cấp ủy đề nghị xếp loại: ' || ($3::jsonb ->> l.given)
        || ', theo điểm cả năm và kết quả của cơ quan.' end
  from (select id, coalesce(nullif(proposed, 'not_rated'), 'good') as given from rating) l
  where l.id = r.id and r.round_id = $1 and r.duty = any ($4::text[])`;

/** Rounds of the year, each at another stage, by the code behind the real steps. */
@Injectable()
export class RatingsDemonstration {
  constructor(
    private readonly database: Database,
    private readonly rounds: RatingRoundsRepository,
    private readonly members: RatingMembers,
    private readonly decisions: RatingDecisionsDemonstration,
    private readonly reviews: RatingReviewsDemonstration,
  ) {}

  /** After the cards are committed: points are read apart from this transaction. */
  async load({ communeCode, stage }: RoundToShow, today: CalendarDate, source: string): Promise<void> {
    const year = addMonths(today, -1).slice(0, 4);
    const areAllRated = stage !== 'forms' && stage !== 'deciding';
    const organisations = [communeCode, Number(year), source, areAllRated, stage !== 'forms'];
    await this.write((writer) => writer.query(ORGANISATIONS, organisations));
    await this.write(async (writer) => {
      const round = await this.opened(writer, communeCode, year, source);
      if (!round) return;
      await writer.query(FORMS, [round.id, stage === 'forms' ? 55 : 100]);
      if (stage === 'forms') return;
      await this.rounds.recordMeeting(writer, round.id, 1, meeting(addDays(today, -2), round.people));
      const duties = areAllRated ? ['head', 'deputy'] : ['deputy'];
      await writer.query(OPINIONS, [round.id, addDays(today, -1), JSON.stringify(ratingNames), duties]);
      await this.decisions.decide(writer, round, source, areAllRated ? () => true : isDecidedEarly);
      if (stage === 'published' || stage === 'frozen') await this.publish(writer, round.id, { stage, today, source });
    });
  }

  private async publish(writer: Writer, id: string, { stage, today, source }: Publication): Promise<void> {
    const [head] = await writer.query<{ name: string }>(
      `select full_name as name from rating where round_id = $1 and duty = 'head'`,
      [id],
    );
    const paper = { number: '215/QĐ-UBND', signedOn: today, signerName: head?.name ?? source, signerPost: 'Chủ tịch' };
    await this.rounds.recordPaper(writer, id, await this.versionOf(writer, id), paper);
    await this.rounds.publish(writer, id, await this.versionOf(writer, id), source);
    await this.members.published(writer, id);
    if (stage === 'frozen') await this.rounds.freeze(writer, id, await this.versionOf(writer, id));
    else await this.reviews.load(writer, id, source);
  }

  private async versionOf(writer: Writer, id: string): Promise<number> {
    return (await this.rounds.find(writer, id))?.version ?? 0;
  }

  private async opened(writer: Writer, communeCode: string, key: string, openedByName: string) {
    const [unit] = await writer.query<{ id: string }>('select id from org_unit where code = $1', [communeCode]);
    if (!unit) return undefined;
    const round = { id: uuid(), unitId: unit.id, bloc: 'government', period: key, openedByName } as const;
    await this.rounds.insert(writer, round, ratingPeriodOf(key));
    return { ...round, people: await this.members.refresh(writer, round) } satisfies Partial<StoredRound>;
  }

  private async write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.database.write(systemScope('firstLoad'), work);
  }
}

/** Most of the staff; leaders wait. */
const isDecidedEarly = ({ duty, proposed, pointsHundredths }: StoredRating): boolean =>
  duty === 'staff' && proposed !== null && (pointsHundredths ?? 0) % 5 < 3;

const meeting = (heldOn: CalendarDate, people: number) => ({
  heldOn,
  chairName: 'Chủ tịch UBND',
  secretaryName: 'Công chức nội vụ',
  present: Math.max(1, people - 2),
  absent: Math.min(2, people),
  minutes:
    'Từng công chức trình bày báo cáo tự đánh giá; các thành viên dự họp góp ý; biên bản được đọc và thông qua tại cuộc họp.',
  areAdopted: true,
});
