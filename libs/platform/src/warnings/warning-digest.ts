import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatNumber, type Bloc } from '@commune/kernel';
import { v5 as uuidOf } from 'uuid';
import { Database, systemScope, type Writer } from '../database/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { Notifications, type NotificationKind } from '../notifications/index.js';
import { UnitTrees } from '../units/index.js';
import { WarningDigestRepository, type NewWarnings, type WarningReader } from './warning-digest.repository.js';

export const TELL_WARNINGS = 'early-warnings-tell';

export const digestKind: NotificationKind = {
  name: 'warnings.digest',
  title: 'Cảnh báo mới trong ngày',
  explanation: 'Mỗi sáng một thông báo: có bao nhiêu cảnh báo mới trong phạm vi được giao, theo mức độ.',
  byMail: 'daily',
};

/** Any fixed UUID: makes the telling of a day known by the day. */
const TELLINGS = '6f0d0b1e-3c3b-4b6e-9a52-0d3f7f0b5c11';
const system = systemScope('tellEarlyWarnings');

/** One notification a day for each who answers for units with new warnings, never one for each warning. */
@Injectable()
export class WarningDigest implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: BackgroundTasks,
    private readonly digests: WarningDigestRepository,
    private readonly notifications: Notifications,
    private readonly trees: UnitTrees,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: TELL_WARNINGS, run: ({ day }) => this.tell(String(day)) });
  }

  /** Told once for a day, however often the task runs. */
  private async tell(day: string): Promise<void> {
    await this.database.write(system, async (writer) => {
      const since = await this.digests.begin(writer, day);
      if (since === undefined) return;
      const fresh = await this.digests.openedSince(writer, since);
      const messages = await this.messages(writer, fresh, day);
      for (const [body, accountIds] of messages) await this.notify(writer, day, body, accountIds);
    });
  }

  /** Readers by what they are told: the same sentence goes out as one message. */
  private async messages(
    writer: Writer,
    fresh: readonly NewWarnings[],
    day: string,
  ): Promise<ReadonlyMap<string, string[]>> {
    const tree = await this.trees.read(writer);
    const told = new Map<string, string[]>();
    for (const [accountId, held] of Map.groupBy(await this.digests.readers(writer, day), (each) => each.accountId)) {
      const reached = held.flatMap((each) => reachOf(each, tree.placesBelow(each.unitId).owners));
      const own = fresh.filter(({ unitId, bloc }) => reached.includes(`${bloc} ${unitId}`));
      if (own.length > 0) told.set(sentence(own), [...(told.get(sentence(own)) ?? []), accountId]);
    }
    return told;
  }

  private async notify(writer: Writer, day: string, body: string, accountIds: readonly string[]): Promise<void> {
    await this.notifications.notify(writer, {
      kind: digestKind.name,
      accountIds,
      title: 'Có cảnh báo mới cần xem',
      body,
      link: '/canh-bao?state=open',
      once: uuidOf(day, TELLINGS),
    });
  }
}

function reachOf({ blocs }: WarningReader, owners: readonly string[]): string[] {
  return blocs.flatMap((bloc: Bloc) => owners.map((unitId) => `${bloc} ${unitId}`));
}

function sentence(fresh: readonly NewWarnings[]): string {
  const sum = (count: (each: NewWarnings) => number): number => fresh.reduce((total, each) => total + count(each), 0);
  const [all, high] = [sum((each) => each.opened), sum((each) => each.high)];
  const units = new Set(fresh.map(({ unitId }) => unitId)).size;
  const where = units > 1 ? ` ở ${formatNumber(units)} đơn vị` : '';
  return `${formatNumber(all)} cảnh báo mới${where}, trong đó ${formatNumber(high)} mức cao.`;
}
