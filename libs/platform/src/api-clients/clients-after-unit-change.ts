import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import { UnitChangeParticipants, type Consequence, type UnitChangeParticipant, type UnitPlan } from '../units/index.js';

const COUNT = 'select count(*)::int as count from api_client where unit_id = any ($1::uuid[]) and not is_disabled';
const MOVE = `
  update api_client c set unit_id = r."toUnitId", version = c.version + 1
  from jsonb_to_recordset($1::jsonb) as r("fromUnitId" uuid, "toUnitId" uuid) where c.unit_id = r."fromUnitId"`;
const DISABLE = `
  update api_client set is_disabled = true, version = version + 1
  where unit_id = any ($1::uuid[]) and not is_disabled`;

/** A connected system goes on in the unit that takes over; where none does, its keys open nothing any more. */
@Injectable()
export class ClientsAfterUnitChange implements UnitChangeParticipant, OnModuleInit {
  readonly name = 'api-clients';

  constructor(private readonly participants: UnitChangeParticipants) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async consequences(reader: Reader, { closes }: UnitPlan): Promise<Consequence[]> {
    const [row] = await reader.query<{ count: number }>(COUNT, [closes]);
    return [{ key: 'api-clients', title: 'Hệ thống kết nối của đơn vị kết thúc', count: row?.count ?? 0 }];
  }

  async apply(writer: Writer, { closes, successions }: UnitPlan): Promise<void> {
    await writer.query(MOVE, [JSON.stringify(successions.filter(({ isHeir }) => isHeir))]);
    await writer.query(DISABLE, [closes]);
  }
}
