import { readFileSync } from 'node:fs';
import { addDays, addMonths } from '@commune/kernel';
import type { GivenDossiers } from '@commune/plan-tracking';
import { parse } from 'csv-parse/sync';

const FILE = new URL('../../demo/dossier-statistics-cao-bang-2026.csv', import.meta.url);
/** The statistics of a month are told some days after it. */
const DAYS_AFTER = 5;

/** The file tells no fields: of a hundred dossiers so many are made to be of each. */
const weights = [
  ['justice_civil_status', 38],
  ['land', 22],
  ['construction', 7],
  ['home_affairs', 6],
  ['other', 27],
] as const;

/** Made-up statistics of the communes by field; the fields of a month add up to the line of the file. */
export function demoDossiers(): GivenDossiers[] {
  return parse<Record<string, string>>(readFileSync(FILE), { columns: true, bom: true }).flatMap(linesOf);
}

function linesOf(line: Record<string, string>): GivenDossiers[] {
  const of = (column: string): number => Number(line[column]);
  const split = (total: number): number[] => shares(total);
  // Parts that don't overlap are split each by itself, so that no part comes out above its whole.
  const onTime = split(of('resolved_on_time'));
  const late = split(of('resolved_late'));
  const overdue = split(of('in_process_overdue'));
  const inTime = split(of('in_process') - of('in_process_overdue'));
  const received = split(of('received'));
  const apologies = split(of('apologies_issued'));
  const satisfied = split(of('satisfied'));
  const others = split(of('satisfaction_responses') - of('satisfied'));
  const answered = split(of('feedback_answered_on_time'));
  const unanswered = split(of('feedback_received') - of('feedback_answered_on_time'));
  const petitions = split(of('petitions_received'));
  const settled = split(of('petitions_resolved'));
  const month = line['month'] ?? '';
  return weights.map(([fieldCode], at) => ({
    unitCode: line['commune_code'] ?? '',
    ...{ month, fieldCode, reportedOn: addDays(addMonths(`${month}-01`, 1), DAYS_AFTER - 1) },
    received: nth(received, at),
    resolvedOnTime: nth(onTime, at),
    resolvedLate: nth(late, at),
    inProcess: nth(overdue, at) + nth(inTime, at),
    inProcessOverdue: nth(overdue, at),
    apologiesIssued: nth(apologies, at),
    satisfactionResponses: nth(satisfied, at) + nth(others, at),
    satisfied: nth(satisfied, at),
    feedbackReceived: nth(answered, at) + nth(unanswered, at),
    feedbackAnsweredOnTime: nth(answered, at),
    petitionsReceived: nth(petitions, at),
    petitionsResolved: nth(settled, at),
    processingDaysHundredths: Math.round(of('avg_processing_days') * 100),
  }));
}

/** Whole shares that add up to the total: each is what the rounded sum has grown by. */
function shares(total: number): number[] {
  const sums = weights.map((_, at) => weights.slice(0, at + 1).reduce((sum, [, weight]) => sum + weight, 0));
  const rounded = sums.map((sum) => Math.round((total * sum) / 100));
  return rounded.map((sum, at) => sum - nth(rounded, at - 1));
}

const nth = (numbers: readonly number[], at: number): number => numbers[at] ?? 0;
