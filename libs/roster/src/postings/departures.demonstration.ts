import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import {
  DemonstrationPeople,
  demonstrationDay,
  type DemonstrationPerson,
  type PersonWanted,
} from '../records/demonstration-people.query.js';
import { CivilServantMoves } from './civil-servant-moves.js';
import { DepartureExecution } from './departure-execution.js';
import { DeparturesRepository, type StoredDeparture } from './departures.repository.js';

interface Story {
  readonly who: PersonWanted;
  readonly kindCode: string;
  /** Negative for a day to come. */
  readonly daysAgo: number;
  readonly end: 'done' | 'planned' | 'cancelled' | 'returned';
}

const government = (communeCode: string, nth: number): PersonWanted => ({ communeCode, bloc: 'government', nth });
const party = (communeCode: string, nth: number): PersonWanted => ({ communeCode, bloc: 'party', nth });
const oldest = (wanted: PersonWanted): PersonWanted => ({ ...wanted, byAge: true });

const stories: readonly Story[] = [
  { who: oldest(government('01279', 0)), kindCode: 'retired', daysAgo: 140, end: 'done' },
  { who: oldest(party('01477', 0)), kindCode: 'retired', daysAgo: 82, end: 'done' },
  { who: oldest(government('01321', 0)), kindCode: 'retired', daysAgo: 20, end: 'done' },
  { who: government('01393', 7), kindCode: 'resigned', daysAgo: 110, end: 'done' },
  { who: government('01288', 14), kindCode: 'resigned', daysAgo: 35, end: 'done' },
  { who: government('01792', 8), kindCode: 'transferred_out', daysAgo: 73, end: 'done' },
  { who: party('01618', 6), kindCode: 'transferred_out', daysAgo: 28, end: 'done' },
  { who: government('01738', 9), kindCode: 'dismissed', daysAgo: 55, end: 'done' },
  { who: government('01525', 10), kindCode: 'died', daysAgo: 90, end: 'done' },
  { who: oldest(government('01699', 1)), kindCode: 'downsized', daysAgo: 48, end: 'done' },
  { who: oldest(party('01558', 1)), kindCode: 'downsized', daysAgo: 48, end: 'done' },
  { who: oldest(government('01273', 0)), kindCode: 'retired', daysAgo: -40, end: 'planned' },
  { who: oldest(party('01729', 0)), kindCode: 'retired', daysAgo: -9, end: 'planned' },
  { who: government('01366', 6), kindCode: 'resigned', daysAgo: -15, end: 'cancelled' },
  { who: government('01660', 12), kindCode: 'resigned', daysAgo: 120, end: 'returned' },
];

const BACK_AFTER_DAYS = 70;

/** Departures of every kind, through the code that does real ones. */
@Injectable()
export class DeparturesDemonstration {
  constructor(
    private readonly people: DemonstrationPeople,
    private readonly execution: DepartureExecution,
    private readonly departures: DeparturesRepository,
    private readonly moves: CivilServantMoves,
  ) {}

  async load(writer: Writer, today: CalendarDate, source: string): Promise<void> {
    for (const [index, { who, kindCode, daysAgo, end }] of stories.entries()) {
      const person = await this.people.pick(writer, who);
      const leftOn = demonstrationDay(today, daysAgo);
      const decided = { kindCode, leftOn, decisionNumber: `${201 + index}/QĐ-MH`, note: source };
      const id = await this.execution.plan(writer, person, { ...decided, requestedByName: source });
      await this.follow(writer, person, await this.found(writer, id), end);
    }
  }

  private async follow(
    writer: Writer,
    person: DemonstrationPerson,
    planned: StoredDeparture,
    end: Story['end'],
  ): Promise<void> {
    const { id, version, leftOn } = planned;
    if (end === 'planned') return;
    if (end === 'cancelled') return this.departures.change(writer, id, version, { state: 'cancelled' });
    await this.execution.execute(writer, planned);
    if (end === 'done') return;
    const startedOn = addDays(leftOn, BACK_AFTER_DAYS);
    const { unitId, bloc, officeId, positionId, positionTitle, specialismCode } = person;
    const post = { unitId, bloc, officeId, positionId, positionTitle, specialismCode, startedOn };
    await this.moves.takeBack(writer, person.id, post);
    await this.departures.change(writer, id, version + 1, { returnedOn: startedOn });
  }

  private async found(writer: Writer, id: string): Promise<StoredDeparture> {
    const found = await this.departures.find(writer, id);
    if (!found) throw new Error('The departure is not there');
    return found;
  }
}
