import { Injectable } from '@nestjs/common';
import type { SpecialDays } from '@commune/kernel';
import type { Reader } from '../database/index.js';
import { CalendarRepository } from './calendar.repository.js';

/** What rules about working days take as an argument (`addWorkingDays` of the kernel). */
@Injectable()
export class WorkingCalendar {
  constructor(private readonly days: CalendarRepository) {}

  /** Every scope may read it. */
  async specialDays(reader: Reader): Promise<SpecialDays> {
    const all = await this.days.all(reader);
    const of = (kind: string): Set<string> => new Set(all.filter((day) => day.kind === kind).map(({ day }) => day));
    return { holidays: of('holiday'), workingWeekendDays: of('working_weekend') };
  }
}
