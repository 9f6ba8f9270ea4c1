export { CalendarModule } from './calendar.module.js';
export { WorkingCalendar } from './working-calendar.js';
