import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../database/index.js';
import { UnitChangeParticipants, type Consequence, type UnitChangeParticipant, type UnitPlan } from '../units/index.js';

interface RoleToMove {
  readonly id: string;
  readonly unitId: string;
  readonly startsOn: string;
}

const ROLES = `
  select id, unit_id as "unitId", starts_on as "startsOn" from role_assignment
  where unit_id = any ($1::uuid[]) and coalesce(ends_on, 'infinity') >= $2`;

const CONTINUE = `
  insert into role_assignment (id, account_id, role, unit_id, blocs, starts_on, ends_on)
  select r."newId", a.account_id, a.role, r."toUnitId", a.blocs, greatest($2::date, a.starts_on), a.ends_on
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "newId" uuid, "toUnitId" uuid) join role_assignment a on a.id = r.id
  on conflict (account_id, role, unit_id, starts_on) do nothing`;

const END = 'update role_assignment set ends_on = $2::date - 1 where id = any ($1::uuid[])';
/** The account itself belongs to the commune, so an office that ends moves nobody. */
const MOVE_ACCOUNTS = `
  update account a set unit_id = r."toUnitId", version = a.version + 1
  from jsonb_to_recordset($1::jsonb) as r("fromUnitId" uuid, "toUnitId" uuid) where a.unit_id = r."fromUnitId"`;
const DROP = 'delete from role_assignment where id = any ($1::uuid[])';

/** A role ends with its unit, on the day before, and goes on in the unit that takes over, if there is one. */
@Injectable()
export class RolesAfterUnitChange implements UnitChangeParticipant, OnModuleInit {
  readonly name = 'roles';

  constructor(private readonly participants: UnitChangeParticipants) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async consequences(reader: Reader, plan: UnitPlan): Promise<Consequence[]> {
    const heirs = heirsOf(plan);
    const roles = await reader.query<RoleToMove>(ROLES, [plan.closes, plan.effectiveOn]);
    const moving = roles.filter(({ unitId }) => heirs.has(unitId)).length;
    return [
      { key: 'roles-moving', title: 'Vai trò của tài khoản chuyển sang đơn vị kế thừa', count: moving },
      { key: 'roles-ending', title: 'Vai trò của tài khoản kết thúc cùng đơn vị', count: roles.length - moving },
    ];
  }

  async apply(writer: Writer, plan: UnitPlan): Promise<void> {
    const heirs = heirsOf(plan);
    const roles = await writer.query<RoleToMove>(ROLES, [plan.closes, plan.effectiveOn]);
    const going = roles.flatMap(({ id, unitId }) => {
      const toUnitId = heirs.get(unitId);
      return toUnitId === undefined ? [] : [{ id, newId: uuid(), toUnitId }];
    });
    await writer.query(CONTINUE, [JSON.stringify(going), plan.effectiveOn]);
    const [begun, later] = [
      roles.filter(({ startsOn }) => startsOn < plan.effectiveOn),
      roles.filter(({ startsOn }) => startsOn >= plan.effectiveOn),
    ];
    await writer.query(END, [begun.map(({ id }) => id), plan.effectiveOn]);
    await writer.query(DROP, [later.map(({ id }) => id)]);
    const inherited = [...heirs].map(([fromUnitId, toUnitId]) => ({ fromUnitId, toUnitId }));
    await writer.query(MOVE_ACCOUNTS, [JSON.stringify(inherited)]);
  }
}

function heirsOf({ successions }: UnitPlan): ReadonlyMap<string, string> {
  return new Map(successions.filter(({ isHeir }) => isHeir).map(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]));
}
