import { Injectable } from '@nestjs/common';
import { isCalendarDate, isWeekend, workingDaysBetween } from '@commune/kernel';
import { Database, today, type AccessScope } from '../database/index.js';
import { invalid, notFound } from '../http/index.js';
import type { CalendarDayRequest, CalendarYear } from './calendar.dto.js';
import { CalendarRepository } from './calendar.repository.js';
import { fixedHolidays, LAW_OF_HOLIDAYS } from './public-holidays.js';
import { WorkingCalendar } from './working-calendar.js';

/** The calendar of offices. Days that are over stay: deadlines were counted with them. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly days: CalendarRepository,
    private readonly working: WorkingCalendar,
  ) {}

  async year(scope: AccessScope, year: number): Promise<CalendarYear> {
    const { roles = [] } = scope;
    const mayChange = roles.includes('province_admin');
    return this.database.read(scope, async (reader) => {
      const days = await this.days.ofYear(reader, year);
      const special = await this.working.specialDays(reader);
      const actions = ['set', ...(days.length === 0 && `${year}-12-31` > today() ? ['begin'] : [])];
      return {
        year,
        workingDays: workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, special),
        days: days.map(({ day, kind, name, source }) => ({
          day,
          kind,
          name,
          source,
          allowedActions: mayChange && day >= today() ? ['change'] : [],
        })),
        allowedActions: mayChange ? actions : [],
      };
    });
  }

  async set(scope: AccessScope, day: string, request: CalendarDayRequest): Promise<CalendarYear> {
    refusePast(day);
    if (request.kind === 'working_weekend' && !isWeekend(day)) {
      const message = 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.';
      throw invalid([{ pointer: '/kind', code: 'calendar.not-weekend', message }]);
    }
    await this.database.write({ ...scope, reason: request.source }, (writer) =>
      this.days.set(writer, { day, ...request }),
    );
    return this.year(scope, yearOf(day));
  }

  async remove(scope: AccessScope, day: string, reason: string): Promise<CalendarYear> {
    refusePast(day);
    const isRemoved = await this.database.write({ ...scope, reason }, (writer) => this.days.remove(writer, day));
    if (!isRemoved) throw notFound('ngày');
    return this.year(scope, yearOf(day));
  }

  /** The days that stand on the same date every year; the lunar ones are added by hand when they are announced. */
  async begin(scope: AccessScope, year: number): Promise<CalendarYear> {
    await this.database.write(scope, async (writer) => {
      for (const { monthAndDay, name } of fixedHolidays) {
        const day = `${year}-${monthAndDay}`;
        if (day >= today()) await this.days.add(writer, { day, kind: 'holiday', name, source: LAW_OF_HOLIDAYS });
      }
    });
    return this.year(scope, year);
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function refusePast(day: string): void {
  if (!isCalendarDate(day)) throw notFound('ngày');
  if (day < today()) {
    const message = 'Ngày đã qua không sửa được: thời hạn đã tính theo lịch khi đó.';
    throw invalid([{ pointer: '/day', code: 'calendar.past', message }]);
  }
}
