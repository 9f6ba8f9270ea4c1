import { Global } from '@nestjs/common';
import type { Policy, PolicyLine } from '../access/policy.js';
import { CapabilityModule } from '../modules/index.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';
import { Calendar1764106002000 } from './migrations/1764106002000-calendar.js';
import { WorkingCalendar } from './working-calendar.js';

/** Every role reads it, since deadlines hang on it; the administrator keeps it. */
const readers: PolicyLine = {
  who: {
    province_admin: 'subtree',
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    province_leader: 'subtree',
    party_organisation_officer: 'subtree',
    department_officer: 'province',
    inspector: 'province',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
    office_head: 'subtree',
    viewer: 'subtree',
  },
};
const keepers: PolicyLine = { who: { province_admin: 'subtree' } };

const calendarPolicy: Policy = {
  getCalendarYear: readers,
  proposeCalendarYear: keepers,
  beginCalendarYear: keepers,
  setCalendarDay: keepers,
  removeCalendarDay: keepers,
};

@Global()
@CapabilityModule(
  { name: 'calendar', migrations: [Calendar1764106002000], policy: calendarPolicy },
  {
    controllers: [CalendarController],
    providers: [CalendarRepository, CalendarService, WorkingCalendar],
    exports: [WorkingCalendar],
  },
)
export class CalendarModule {}
