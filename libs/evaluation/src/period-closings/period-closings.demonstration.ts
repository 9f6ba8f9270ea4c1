import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import { Database, systemScope } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { periodOf } from '../domain/index.js';
import { PeriodClosingsRepository } from './period-closings.repository.js';
import { UnitClosing } from './unit-closing.js';

export interface ClosingToShow {
  readonly communeCode: string;
  /** A month, or a quarter with its months. */
  readonly period: string;
  readonly closedOn: CalendarDate;
}

const scope = systemScope('firstLoad');

/** Periods closed on earlier days, by the code that closes real ones: after their cards are committed. */
@Injectable()
export class PeriodClosingsDemonstration {
  constructor(
    private readonly database: Database,
    private readonly closings: PeriodClosingsRepository,
    private readonly units: UnitClosing,
  ) {}

  async load({ communeCode, period: key, closedOn }: ClosingToShow, source: string): Promise<void> {
    const rows = await this.database.read(scope, (reader) =>
      reader.query<{ id: string }>('select id from org_unit where code = $1', [communeCode]),
    );
    const period = periodOf(key);
    const closedAt = `${closedOn}T09:30:00+07:00`;
    for (const { id: unitId } of rows) {
      const told = { startedByName: source, startedAt: `${closedOn}T09:00:00+07:00` };
      const closing = { id: uuid(), unitId, bloc: 'government', period: key, ...told } as const;
      await this.database.write(scope, (writer) => this.closings.insert(writer, closing));
      const months = period.kind === 'quarter' ? period.months.map(periodOf) : [];
      for (const part of [...months, period]) {
        await this.units.close(part, { closingId: closing.id, unitId, bloc: closing.bloc, closedAt });
      }
      await this.database.write(scope, (writer) => this.closings.markClosed(writer, closing, [unitId], closedAt));
    }
  }
}
