import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { DemonstrationPeople, demonstrationDay, type PersonWanted } from '../records/demonstration-people.query.js';
import { TransferExecution } from './transfer-execution.js';
import type { Transfer } from './transfer.entity.js';
import { TransfersRepository } from './transfers.repository.js';

interface Story {
  readonly who: PersonWanted;
  readonly to: string;
  readonly kindCode: 'transfer' | 'rotation' | 'reassignment';
  /** Negative for a day to come. */
  readonly daysAgo: number;
  readonly end: 'received' | 'handed-over' | 'done' | 'planned' | 'cancelled';
}

const government = (communeCode: string, nth: number): PersonWanted => ({ communeCode, bloc: 'government', nth });
const party = (communeCode: string, nth: number): PersonWanted => ({ communeCode, bloc: 'party', nth });
const WARD = '01273';

/** Between the communes of a cluster, as KH 1570/KH-UBND III.3 asks; to and from the ward of the demonstration accounts. */
const stories: readonly Story[] = [
  { who: government('01279', 6), to: '01288', kindCode: 'transfer', daysAgo: 150, end: 'received' },
  { who: government('01321', 5), to: '01351', kindCode: 'transfer', daysAgo: 96, end: 'received' },
  { who: government('01477', 8), to: '01447', kindCode: 'rotation', daysAgo: 61, end: 'received' },
  { who: party('01576', 4), to: '01648', kindCode: 'transfer', daysAgo: 45, end: 'received' },
  { who: government('01288', 9), to: WARD, kindCode: 'transfer', daysAgo: 6, end: 'handed-over' },
  { who: government('01654', 7), to: '01660', kindCode: 'transfer', daysAgo: 12, end: 'handed-over' },
  { who: party('01726', 3), to: '01747', kindCode: 'rotation', daysAgo: 9, end: 'handed-over' },
  { who: government('01786', 6), to: '01807', kindCode: 'transfer', daysAgo: 4, end: 'done' },
  { who: party(WARD, 5), to: '01279', kindCode: 'transfer', daysAgo: 3, end: 'done' },
  { who: government(WARD, 11), to: '01279', kindCode: 'transfer', daysAgo: -18, end: 'planned' },
  { who: government('01558', 5), to: '01561', kindCode: 'rotation', daysAgo: -33, end: 'planned' },
  { who: party('01363', 4), to: '01392', kindCode: 'transfer', daysAgo: -12, end: 'planned' },
  { who: government('01290', 5), to: '01294', kindCode: 'transfer', daysAgo: -25, end: 'cancelled' },
];

/** Transfers at every stage of their handover, through the code that does real ones. */
@Injectable()
export class TransfersDemonstration {
  constructor(
    private readonly people: DemonstrationPeople,
    private readonly execution: TransferExecution,
    private readonly transfers: TransfersRepository,
  ) {}

  async load(writer: Writer, today: CalendarDate, source: string): Promise<void> {
    for (const [index, story] of stories.entries()) await this.tell(writer, story, { index, today, source });
  }

  private async tell(
    writer: Writer,
    { who, to, kindCode, daysAgo, end }: Story,
    { index, today, source }: { readonly index: number; readonly today: CalendarDate; readonly source: string },
  ): Promise<void> {
    const person = await this.people.pick(writer, who);
    const { unitId, officeId } = await this.people.placeIn(writer, to, person);
    const { bloc, positionId, positionTitle, specialismCode } = person;
    const startedOn = demonstrationDay(today, daysAgo);
    const post = { unitId, officeId, bloc, positionId, positionTitle, specialismCode, startedOn };
    const decisionNumber = `${101 + index}/QĐ-MH`;
    const id = await this.execution.plan(writer, person, post, {
      kindCode,
      decisionNumber,
      note: source,
      requestedByName: source,
    });
    const planned = await this.transfers.find(writer, id);
    if (!planned) throw new Error('The transfer is not there');
    if (end === 'planned') return;
    if (end === 'cancelled') return this.transfers.change(writer, id, planned.version, { state: 'cancelled' });
    await this.execution.execute(writer, planned);
    await this.transfers.change(writer, id, planned.version + 1, handover(end, today, daysAgo, source));
  }
}

function handover(end: Story['end'], today: CalendarDate, daysAgo: number, by: string): Partial<Transfer> {
  if (end === 'done') return {};
  const handed = {
    openItems: ['Chờ quyết định nâng bậc lương', 'Một hồ sơ đất đai đang xử lý'],
    handedOverOn: demonstrationDay(today, daysAgo - 1),
    handedOverBy: by,
  };
  if (end === 'handed-over') return handed;
  return {
    ...handed,
    receivedOn: demonstrationDay(today, daysAgo - 4),
    receivedBy: by,
    receivedNote: 'Đã nhận đủ',
  };
}
