import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import { Database, systemScope } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { PackageMaking } from './package-making.js';
import { ResultPackagesRepository } from './result-packages.repository.js';

export interface PackageToShow {
  /** The province, for all of its communes, or one of them. */
  readonly unitCode: string;
  readonly period: string;
  readonly madeOn: CalendarDate;
  /** On the day it was made, with a receipt; else it waits. */
  readonly isSent: boolean;
}

/** Packages of closed periods, made by the code that makes real ones. */
@Injectable()
export class ResultPackagesDemonstration {
  constructor(
    private readonly database: Database,
    private readonly making: PackageMaking,
    private readonly packages: ResultPackagesRepository,
  ) {}

  async load({ unitCode, period, madeOn, isSent }: PackageToShow, source: string): Promise<void> {
    const scope = systemScope('firstLoad', source);
    await this.database.write(scope, async (writer) => {
      const [unit] = await writer.query<{ id: string }>('select id from org_unit where code = $1', [unitCode]);
      if (!unit) return;
      const order = { unitId: unit.id, bloc: 'government', period, includeIdNumbers: false } as const;
      await this.making.make(writer, scope, uuid(), order, `${madeOn}T03:15:00.000Z`);
      if (!isSent) return;
      const page = { unitId: unit.id, period, state: 'ready' } as const;
      for (const { id, version } of await this.packages.page(writer, page)) {
        const sending = { sentOn: madeOn, receiptNumber: `MH-${period}`, sentByName: source };
        await this.packages.change(writer, id, version, { state: 'sent', ...sending });
      }
    });
  }
}
