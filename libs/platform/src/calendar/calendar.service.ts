import { Injectable } from '@nestjs/common';
import { isCalendarDate, isWeekend, workingDaysBetween } from '@commune/kernel';
import { Database, today, type AccessScope } from '../database/index.js';
import { invalid, notFound } from '../http/index.js';
import type {
  CalendarDayRequest,
  CalendarYear,
  CalendarYearProposal,
  CalendarYearRequest,
  ConfirmedDay,
} from './calendar.dto.js';
import { CalendarRepository } from './calendar.repository.js';
import { fixedHolidays, LAW_OF_HOLIDAYS } from './public-holidays.js';
import { WorkingCalendar } from './working-calendar.js';
import { proposeYear } from './year-proposal.js';

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
      const isToCome = (days.length === 0 ? `${year}-12-31` : `${year}-01-01`) > today();
      const actions = ['set', ...(isToCome ? ['begin'] : [])];
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

  /** For a person to confirm: nothing is written. */
  async propose(scope: AccessScope, year: number): Promise<CalendarYearProposal> {
    const earlier = await this.database.read(scope, (reader) => this.days.ofYear(reader, year - 1));
    return { year, days: proposeYear(year, earlier) };
  }

  /** With the days that a person has confirmed; without any, those that stand on the same date every year. */
  async begin(scope: AccessScope, { year, days = fixedDays(year) }: CalendarYearRequest): Promise<CalendarYear> {
    refuseForeignDays(year, days);
    await this.database.write(scope, async (writer) => {
      for (const day of days) await this.days.add(writer, { ...day, kind: 'holiday' });
    });
    return this.year(scope, year);
  }
}

const fixedDays = (year: number): ConfirmedDay[] =>
  fixedHolidays
    .map(({ monthAndDay, name }) => ({ day: `${year}-${monthAndDay}`, name, source: LAW_OF_HOLIDAYS }))
    .filter(({ day }) => day >= today());

function refuseForeignDays(year: number, days: readonly ConfirmedDay[]): void {
  const message = 'Ngày phải thuộc năm đang mở lịch, từ hôm nay trở đi, và mỗi ngày một lần.';
  const seen = new Set<string>();
  const faults = days.flatMap(({ day }, place) => {
    const isGood = yearOf(day) === year && day >= today() && !seen.has(day);
    seen.add(day);
    return isGood ? [] : [{ pointer: `/days/${place}/day`, code: 'calendar.day-unfit', message }];
  });
  if (faults.length > 0) throw invalid(faults);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function refusePast(day: string): void {
  if (!isCalendarDate(day)) throw notFound('ngày');
  if (day < today()) {
    const message = 'Ngày đã qua không sửa được: thời hạn đã tính theo lịch khi đó.';
    throw invalid([{ pointer: '/day', code: 'calendar.past', message }]);
  }
}
