import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';

const DUE = `select id from placement_move where state = 'decided' and effective_on <= $1::date order by effective_on, id`;

/** Posts of the position in the unit on the day, those who hold one, and those of them who leave it by a decision that is due. */
const SEATS = `
  select
    (select r.required from required_post r where r.unit_id = $1 and r.position_id = $2
      and $3::date between r.effective_from and coalesce(r.effective_to, 'infinity')) as required,
    (select count(*)::int from posting p where p.unit_id = $1 and p.position_id = $2 and p.civil_servant_id <> $4
      and $3::date between p.started_on and coalesce(p.ended_on, 'infinity')
      and not exists (select from placement_move m where m.civil_servant_id = p.civil_servant_id and m.state = 'decided'
        and m.effective_on <= $3::date)) as holders`;

const ENDING = `
  select m.id as "moveId", m.kind, m.ends_on as "endsOn", m.decision_number as "decisionNumber",
    m.effective_on as "effectiveOn", c.id as "civilServantId", c.full_name as "fullName", c.unit_id as "unitId", c.bloc,
    c.office_id as "officeId"
  from placement_move m join civil_servant c on c.id = m.civil_servant_id
  where m.state = 'done' and m.term_outcome is null and m.ends_on <= $1::date
    and ($2::uuid[] is null or c.unit_id = any ($2))
    and not exists (select from placement_move back where back.undoes_id = m.id and back.state in ('decided', 'done'))`;

export interface EndingTerm {
  readonly moveId: string;
  readonly kind: string;
  readonly endsOn: string;
  readonly effectiveOn: string;
  readonly decisionNumber: string;
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
}

export interface SeatsTaken {
  /** Null where nobody has set how many the unit needs. */
  readonly required: number | null;
  readonly holders: number;
}

@Injectable()
export class DueMoves {
  async on(reader: Reader, day: string): Promise<string[]> {
    return (await reader.query<{ id: string }>(DUE, [day])).map(({ id }) => id);
  }

  async seats(reader: Reader, unitId: string, positionId: string, day: string, personId: string): Promise<SeatsTaken> {
    const [row] = await reader.query<SeatsTaken>(SEATS, [unitId, positionId, day, personId]);
    return row ?? { required: null, holders: 0 };
  }

  /** Terms that end by the day, and that nobody has settled. */
  async ending(reader: Reader, until: string, unitIds: readonly string[] | null): Promise<EndingTerm[]> {
    return reader.query<EndingTerm>(ENDING, [until, unitIds]);
  }
}
