import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { EvaluationPeriod } from '../domain/index.js';
import type { PersonOfPeriod } from './scorecard-people.query.js';
import type { ComputedScore, ScoreState } from './scorecard-calculation.js';
import { cardKey } from './scorecards.repository.js';

export interface StoredScore {
  readonly civilServantId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly period: string;
  readonly state: ScoreState;
  readonly points: number | null;
  readonly exact: string | null;
  readonly isClosed: boolean;
}

export interface ScoreToSave {
  readonly id: string;
  readonly person: PersonOfPeriod;
  readonly computed: ComputedScore;
}

export interface SavedScore {
  readonly civilServantId: string;
  readonly unitId: string;
  readonly state: ScoreState;
  readonly pointsExact: string | null;
  readonly calculation: ComputedScore['calculation'];
}

export interface MonthOfPerson {
  readonly civilServantId: string;
  readonly period: string;
  readonly state: ScoreState;
  readonly exact: string | null;
  readonly generalHundredths: number | null;
}

const MEMBERS = `id uuid, "civilServantId" uuid, "unitId" uuid, bloc text, "officeId" uuid, "isLeader" boolean,
    "fullName" text, "positionTitle" text, state text, "pointsHundredths" int, "pointsExact" text,
    "generalHundredths" int, calculation jsonb`;
const SAVE = `
  insert into period_score (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader,
    full_name, position_title, state, points_hundredths, points_exact, general_hundredths, calculation)
  select given.id, "civilServantId", "unitId", bloc, "officeId", $2, $3, $4, "isLeader", "fullName", "positionTitle",
    state, "pointsHundredths", "pointsExact", "generalHundredths", calculation
  from jsonb_to_recordset($1::jsonb) as given(${MEMBERS})
  on conflict (civil_servant_id, period, unit_id) do update set (office_id, is_leader, full_name, position_title, state,
    points_hundredths, points_exact, general_hundredths, calculation, computed_at) =
    (excluded.office_id, excluded.is_leader, excluded.full_name, excluded.position_title, excluded.state,
    excluded.points_hundredths, excluded.points_exact, excluded.general_hundredths, excluded.calculation, now())`;
const SAVED = `
  select civil_servant_id as "civilServantId", unit_id as "unitId", state, points_exact as "pointsExact", calculation
  from period_score where civil_servant_id = any ($1) and period = $2`;
const CLOSED = `exists (select from closed_period c where c.unit_id = s.unit_id and c.bloc = s.bloc
    and c.period_from <= s.period_from and c.period_to >= s.period_to)`;

@Injectable()
export class PeriodScoresRepository {
  /** A second computation replaces the first; the triggers refuse both once the period is closed. */
  async save(writer: Writer, { key, from, to }: EvaluationPeriod, scores: readonly ScoreToSave[]): Promise<void> {
    if (scores.length === 0) return;
    const rows = scores.map(({ id, person, computed }) => ({ id, ...person, ...computed }));
    await writer.query(SAVE, [JSON.stringify(rows), key, from, to]);
  }

  async remove(writer: Writer, { key }: EvaluationPeriod, { civilServantId, unitId }: PersonOfPeriod): Promise<void> {
    await writer.query('delete from period_score where civil_servant_id = $1 and period = $2 and unit_id = $3', [
      civilServantId,
      key,
      unitId,
    ]);
  }

  /** Of somebody who was scored and turned out not to be of the unit in that period. */
  async removeOthers(
    writer: Writer,
    { key }: EvaluationPeriod,
    { unitId, bloc }: { readonly unitId: string; readonly bloc: string },
    personIds: readonly string[],
  ): Promise<void> {
    await writer.query(
      'delete from period_score where period = $1 and unit_id = $2 and bloc = $3 and civil_servant_id <> all ($4::uuid[])',
      [key, unitId, bloc, personIds],
    );
  }

  /** As it was saved: what a closed period shows, for ever. */
  async saved(reader: Reader, period: EvaluationPeriod, person: PersonOfPeriod): Promise<SavedScore | undefined> {
    return (await this.savedOf(reader, period, [person])).get(cardKey(person));
  }

  /** By person and unit. */
  async savedOf(reader: Reader, { key }: EvaluationPeriod, people: readonly PersonOfPeriod[]) {
    const rows = await reader.query<SavedScore>(SAVED, [people.map(({ civilServantId }) => civilServantId), key]);
    return new Map(rows.map((row) => [cardKey(row), row]));
  }

  /** The months of a quarter, of whichever unit scored them. */
  async months(
    reader: Reader,
    { months }: Pick<EvaluationPeriod, 'months'>,
    people: readonly Pick<PersonOfPeriod, 'civilServantId'>[],
  ): Promise<MonthOfPerson[]> {
    return reader.query<MonthOfPerson>(
      `select civil_servant_id as "civilServantId", period, state, points_exact as exact,
         general_hundredths as "generalHundredths"
       from period_score where civil_servant_id = any ($1) and period = any ($2) order by period, unit_id`,
      [people.map(({ civilServantId }) => civilServantId), months],
    );
  }

  /** d of a leader (ND 335 Đ15.3a): the points of the others of the agency or of the office, exact. */
  async pointsOfManaged(
    reader: Reader,
    { key }: EvaluationPeriod,
    person: PersonOfPeriod,
    within: 'agency' | 'office',
  ) {
    const { civilServantId, unitId, bloc, officeId } = person;
    const rows = await reader.query<{ exact: string }>(
      `select points_exact as exact from period_score
       where unit_id = $1 and bloc = $2 and ($3::uuid is null or office_id = $3) and period = $4
         and civil_servant_id <> $5 and points_exact is not null`,
      [unitId, bloc, within === 'agency' ? null : officeId, key, civilServantId],
    );
    return rows.map(({ exact }) => exact);
  }

  async ofPerson(reader: Reader, personId: string): Promise<StoredScore[]> {
    return reader.query<StoredScore>(
      `select s.civil_servant_id as "civilServantId", s.unit_id as "unitId", u.full_name as "unitName", s.period, s.state,
         s.points_hundredths / 100.0::float8 as points, s.points_exact as exact, ${CLOSED} as "isClosed"
       from period_score s join org_unit u on u.id = s.unit_id
       where s.civil_servant_id = $1 order by s.period_to desc, s.period desc, s.unit_id limit 60`,
      [personId],
    );
  }

  async isClosed(reader: Reader, period: EvaluationPeriod, { unitId, bloc }: PersonOfPeriod): Promise<boolean> {
    return (await this.closedBlocs(reader, period, unitId)).has(bloc);
  }

  /** Of which blocs of the unit the whole period is closed. */
  async closedBlocs(reader: Reader, { from, to }: EvaluationPeriod, unitId: string): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ bloc: string }>(
      'select distinct bloc from closed_period where unit_id = $1 and period_from <= $2 and period_to >= $3',
      [unitId, from, to],
    );
    return new Set(rows.map(({ bloc }) => bloc));
  }
}
