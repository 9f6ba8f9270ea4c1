import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../../database/index.js';
import type { UnitPlan } from './unit-change.js';

/** Something that a change of units moves or ends, counted before it is confirmed. */
export interface Consequence {
  readonly key: string;
  /** As people read it: "Người chuyển sang đơn vị mới". */
  readonly title: string;
  readonly count: number;
  /** Any of these stands in the way: the change is refused until they are settled. */
  readonly blocks?: boolean;
}

/**
 * What a room or module has that belongs to units: people, roles, keys, plans. It says what a plan would move and moves
 * it, in the transaction of the change: what was before the day of effect stays as it was.
 */
export interface UnitChangeParticipant {
  readonly name: string;
  consequences(reader: Reader, plan: UnitPlan): Promise<Consequence[]>;
  apply(writer: Writer, plan: UnitPlan): Promise<void>;
}

/** Registered in `onModuleInit` of whoever owns the rows. */
@Injectable()
export class UnitChangeParticipants {
  private readonly participants: UnitChangeParticipant[] = [];

  register(participant: UnitChangeParticipant): void {
    this.participants.push(participant);
  }

  async consequences(reader: Reader, plan: UnitPlan): Promise<Consequence[]> {
    const found: Consequence[] = [];
    for (const participant of this.participants) found.push(...(await participant.consequences(reader, plan)));
    return found;
  }

  async apply(writer: Writer, plan: UnitPlan): Promise<void> {
    for (const participant of this.participants) await participant.apply(writer, plan);
  }
}
