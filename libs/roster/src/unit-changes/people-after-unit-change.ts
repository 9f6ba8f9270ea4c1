import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import {
  UnitChangeParticipants,
  type Consequence,
  type UnitChangeParticipant,
  type UnitPlan,
} from '@commune/platform/units';
import { PeopleMovingRepository } from './people-moving.repository.js';

/** People stand in the unit that takes theirs over from the day of the change; their posts until then stay where they were. */
@Injectable()
export class PeopleAfterUnitChange implements UnitChangeParticipant, OnModuleInit {
  readonly name = 'roster';

  constructor(
    private readonly participants: UnitChangeParticipants,
    private readonly people: PeopleMovingRepository,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async consequences(reader: Reader, plan: UnitPlan): Promise<Consequence[]> {
    const offices = [...plan.moves.map(({ from }) => from.officeId)];
    const left = plan.closes.filter((id) => !offices.includes(id));
    const exceptional = plan.exceptions.map(({ recordId }) => recordId);
    return [
      {
        key: 'people',
        title: 'Người chuyển sang đơn vị kế thừa, giữ vị trí đang giữ',
        count: await this.people.countIn(reader, offices, exceptional),
      },
      {
        key: 'strays',
        title: 'Người được phân riêng không còn ở phòng, ban đã nêu',
        count: plan.exceptions.length - (await this.people.countExceptions(reader, plan.exceptions)),
        blocks: true,
      },
      {
        key: 'people-left',
        title: 'Người còn ở đơn vị kết thúc mà chưa có nơi nhận',
        count: await this.people.countIn(reader, left, []),
        blocks: true,
      },
      {
        key: 'required-posts',
        title: 'Định mức vị trí việc làm cộng về đơn vị kế thừa',
        count: await this.people.countRequired(reader, plan.closes, plan.effectiveOn),
      },
    ];
  }

  async apply(writer: Writer, plan: UnitPlan): Promise<void> {
    for (const { recordId, from, to } of plan.exceptions) {
      if (from.officeId !== to.officeId) await this.people.move(writer, { from, to }, plan.effectiveOn, [recordId]);
    }
    const stay = plan.exceptions
      .filter(({ from, to }) => from.officeId === to.officeId)
      .map(({ recordId }) => recordId);
    for (const move of plan.moves) await this.people.move(writer, move, plan.effectiveOn, null, stay);
    const heirs = plan.successions.filter(({ isHeir }) => isHeir);
    await this.people.carryRequired(writer, heirs, plan.closes, plan.effectiveOn);
  }
}
