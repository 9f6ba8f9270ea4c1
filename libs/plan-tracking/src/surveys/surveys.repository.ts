import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Writer } from '@commune/platform/database';

export interface StoredSurvey {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fieldCode: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly version: number;
  readonly codes: number;
  readonly answers: number;
  readonly satisfied: number;
}

export type NewSurvey = Pick<StoredSurvey, 'id' | 'unitId' | 'fieldCode' | 'name' | 'opensOn' | 'closesOn'>;

export interface SurveyMonthRow {
  readonly unitId: string;
  readonly month: string;
  readonly answers: number;
  readonly satisfied: number;
  readonly overall: number;
  readonly promptness: number;
  readonly attitude: number;
  readonly guidance: number;
}

export interface OpenedCode {
  readonly name: string;
  readonly unitName: string;
  readonly fieldCode: string;
  readonly closesOn: string;
  readonly state: 'open' | 'used' | 'closed';
}

const COUNTED = `
  select s.id, s.unit_id as "unitId", u.full_name as "unitName", s.field_code as "fieldCode", s.name,
    s.opens_on as "opensOn", s.closes_on as "closesOn", s.version,
    (select count(*)::int from survey_code c where c.survey_id = s.id) as codes, a.answers, a.satisfied
  from survey s join org_unit u on u.id = s.unit_id
    cross join lateral (
      select count(*)::int as answers, (count(*) filter (where overall >= 4))::int as satisfied
      from survey_answer a where a.survey_id = s.id) a`;
const FOUND = `s.unit_id = any($1::uuid[]) and ($2::text is null or fold_text(s.name || ' ' || u.full_name) like '%' || fold_text($2) || '%')`;
const MONTHS = `
  select unit_id as "unitId", to_char(month, 'YYYY-MM') as month, count(*)::int as answers,
    (count(*) filter (where overall >= 4))::int as satisfied, sum(overall)::int as overall,
    sum(promptness)::int as promptness, sum(attitude)::int as attitude, sum(guidance)::int as guidance
  from survey_answer`;

@Injectable()
export class SurveysRepository {
  constructor(private readonly database: Database) {}

  async page(
    reader: Reader,
    unitIds: readonly string[],
    q: string | null,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<StoredSurvey[]> {
    const order = `order by s.closes_on desc, s.id limit ${limit} offset ${offset}`;
    return reader.queryPlanned<StoredSurvey>(`${COUNTED} where ${FOUND} ${order}`, [unitIds, q]);
  }

  async total(reader: Reader, unitIds: readonly string[], q: string | null): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from survey s join org_unit u on u.id = s.unit_id where ${FOUND}`,
      [unitIds, q],
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredSurvey | undefined> {
    const [found] = await reader.query<StoredSurvey>(`${COUNTED} where s.id = $1`, [id]);
    return found;
  }

  async months(reader: Reader, id: string): Promise<SurveyMonthRow[]> {
    return reader.query<SurveyMonthRow>(`${MONTHS} where survey_id = $1 group by 1, 2 order by 2`, [id]);
  }

  /** Every answer of these units over months, one row for each unit and month. */
  async ofUnits(reader: Reader, unitIds: readonly string[], from: string, to: string): Promise<SurveyMonthRow[]> {
    return reader.query<SurveyMonthRow>(
      `${MONTHS} where unit_id = any($1::uuid[]) and month between $2::date and $3::date group by 1, 2 order by 2`,
      [unitIds, `${from}-01`, `${to}-01`],
    );
  }

  async insert(writer: Writer, survey: NewSurvey, createdBy: string): Promise<void> {
    await writer.query(
      `insert into survey (id, unit_id, field_code, name, opens_on, closes_on, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [survey.id, survey.unitId, survey.fieldCode, survey.name, survey.opensOn, survey.closesOn, createdBy],
    );
  }

  /** Answers are taken until this day; false where somebody else has changed it since. */
  async close(writer: Writer, id: string, version: number, lastDay: string): Promise<boolean> {
    const closed = await writer.query(
      `update survey set closes_on = greatest(opens_on, $3::date), version = version + 1
       where id = $1 and version = $2 returning id`,
      [id, version, lastDay],
    );
    return closed.length === 1;
  }

  async addCodes(writer: Writer, { id, unitId }: StoredSurvey, digests: readonly Buffer[]): Promise<void> {
    await writer.query(
      `insert into survey_code (digest, survey_id, unit_id) select digest, $1, $2 from unnest($3::bytea[]) as digest`,
      [id, unitId, digests],
    );
  }

  /** By a function of the database's own: a citizen has no scope. */
  async open(digest: Buffer, day: string): Promise<OpenedCode | undefined> {
    const [found] = await this.database.call<OpenedCode>(
      `select name, unit_name as "unitName", field_code as "fieldCode", closes_on as "closesOn", state
       from survey_of_code($1, $2)`,
      [digest, day],
    );
    return found;
  }

  async answer(
    digest: Buffer,
    answerId: string,
    day: string,
    given: readonly number[],
  ): Promise<'taken' | 'used' | 'closed' | 'unknown'> {
    const [done] = await this.database.call<{ outcome: 'taken' | 'used' | 'closed' | 'unknown' }>(
      'select answer_survey($1, $2, $3, $4::smallint[]) as outcome',
      [digest, answerId, day, given],
    );
    return done?.outcome ?? 'unknown';
  }
}
