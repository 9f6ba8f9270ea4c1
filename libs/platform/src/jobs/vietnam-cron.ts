import { parseCronItem, type ParsedCronItem, type TimestampDigest } from 'graphile-worker';
import type { ScheduledTask } from './background-tasks.js';

const HOURS_AHEAD = 7; // Việt Nam is at UTC+7 all the year.
const BACKFILL_MS = 24 * 60 * 60 * 1000;

/** The worker's timetable runs in UTC: its minutes are carried to Việt Nam before they are compared. */
export function vietnamCron({ name, cron }: ScheduledTask, maxAttempts: number): ParsedCronItem {
  const item = parseCronItem({
    task: name,
    match: cron,
    // What was missed while the system was off runs once at the start, however often it was missed.
    options: { backfillPeriod: BACKFILL_MS, maxAttempts, jobKey: `cron:${name}` },
  });
  return { ...item, match: (utc) => item.match(inVietnam(utc)) };
}

/** @param utc minute, hour, day, month, day of week; the year, which it lacks, is that of now */
export function inVietnam(utc: TimestampDigest, year = new Date().getUTCFullYear()): TimestampDigest {
  const there = new Date(Date.UTC(year, utc.month - 1, utc.date, utc.hour + HOURS_AHEAD, utc.min));
  const isNextDay = utc.hour + HOURS_AHEAD >= 24;
  return {
    min: utc.min,
    hour: there.getUTCHours(),
    date: there.getUTCDate(),
    month: there.getUTCMonth() + 1,
    dow: (utc.dow + (isNextDay ? 1 : 0)) % 7,
  };
}
