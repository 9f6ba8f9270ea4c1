import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeeper, type PeopleOnRecord, type PersonOnRecord } from '@commune/platform/accounts';
import type { Reader } from '@commune/platform/database';

const IN_OFFICE = `
  select c.id, c.full_name as "fullName", p.unit_id as "unitId", u.full_name as "unitName", o.name as "officeName",
    p.position_title as "positionTitle", p.bloc
  from posting p join civil_servant c on c.id = p.civil_servant_id
    join org_unit u on u.id = p.unit_id join org_unit o on o.id = p.office_id
  where p.unit_id = any ($1::uuid[]) and $2::date between p.started_on and coalesce(p.ended_on, 'infinity')
  order by u.sort_order, u.code, o.sort_order, o.code, c.given_name collate "vi-x-icu",
    c.family_name collate "vi-x-icu", c.id`;

// Who comes back later has a posting that begins later: such a person has left for now.
const WHO_LEFT = `
  select c.id from civil_servant c
  where c.id = any ($1::uuid[]) and not exists (select from posting p where p.civil_servant_id = c.id
    and $2::date between p.started_on and coalesce(p.ended_on, 'infinity'))`;

/** What the records tell those who keep accounts. */
@Injectable()
export class PeopleOnRecordQuery implements PeopleOnRecord, OnModuleInit {
  constructor(private readonly keeper: RecordKeeper) {}

  onModuleInit(): void {
    this.keeper.register(this);
  }

  async inOffice(reader: Reader, unitIds: readonly string[], day: string): Promise<PersonOnRecord[]> {
    return reader.query<PersonOnRecord>(IN_OFFICE, [unitIds, day]);
  }

  async whoLeft(reader: Reader, ids: readonly string[], day: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(WHO_LEFT, [ids, day]);
    return rows.map(({ id }) => id);
  }
}
