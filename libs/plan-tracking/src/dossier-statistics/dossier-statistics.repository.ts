import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { DossierFigures } from '../domain/index.js';

/** A line as it is kept; `month` is YYYY-MM. */
export interface DossierLine extends DossierFigures {
  readonly unitId: string;
  readonly month: string;
  readonly fieldCode: string;
  readonly processingDaysHundredths: number | null;
  readonly reportedOn: string;
  readonly source: string;
}

export interface StoredDossierLine extends DossierLine {
  readonly id: string;
}

const FIGURES = `received, resolved_on_time as "resolvedOnTime", resolved_late as "resolvedLate", in_process as "inProcess",
  in_process_overdue as "inProcessOverdue", apologies_issued as "apologiesIssued",
  satisfaction_responses as "satisfactionResponses", satisfied, feedback_received as "feedbackReceived",
  feedback_answered_on_time as "feedbackAnsweredOnTime", petitions_received as "petitionsReceived",
  petitions_resolved as "petitionsResolved", processing_days_hundredths as "processingDaysHundredths"`;

const OF_MONTHS = `
  select d.id, d.unit_id as "unitId", to_char(d.month, 'YYYY-MM') as month, field_code as "fieldCode", ${FIGURES},
    reported_on as "reportedOn", source
  from dossier_statistics d
    join jsonb_to_recordset($1::jsonb) as wanted(unit_id uuid, month date)
      on wanted.unit_id = d.unit_id and wanted.month = d.month`;

const SET = `
  insert into dossier_statistics (id, unit_id, month, field_code, received, resolved_on_time, resolved_late, in_process,
    in_process_overdue, apologies_issued, satisfaction_responses, satisfied, feedback_received, feedback_answered_on_time,
    petitions_received, petitions_resolved, processing_days_hundredths, reported_on, source)
  select id, "unitId", (month || '-01')::date, "fieldCode", received, "resolvedOnTime", "resolvedLate", "inProcess",
    "inProcessOverdue", "apologiesIssued", "satisfactionResponses", satisfied, "feedbackReceived",
    "feedbackAnsweredOnTime", "petitionsReceived", "petitionsResolved", "processingDaysHundredths", "reportedOn", source
  from jsonb_to_recordset($1::jsonb) as line(id uuid, "unitId" uuid, month text, "fieldCode" text, received integer,
    "resolvedOnTime" integer, "resolvedLate" integer, "inProcess" integer, "inProcessOverdue" integer,
    "apologiesIssued" integer, "satisfactionResponses" integer, satisfied integer, "feedbackReceived" integer,
    "feedbackAnsweredOnTime" integer, "petitionsReceived" integer, "petitionsResolved" integer,
    "processingDaysHundredths" integer, "reportedOn" date, source text)
  on conflict (unit_id, month, field_code) do update set received = excluded.received,
    resolved_on_time = excluded.resolved_on_time, resolved_late = excluded.resolved_late,
    in_process = excluded.in_process, in_process_overdue = excluded.in_process_overdue,
    apologies_issued = excluded.apologies_issued, satisfaction_responses = excluded.satisfaction_responses,
    satisfied = excluded.satisfied, feedback_received = excluded.feedback_received,
    feedback_answered_on_time = excluded.feedback_answered_on_time, petitions_received = excluded.petitions_received,
    petitions_resolved = excluded.petitions_resolved, processing_days_hundredths = excluded.processing_days_hundredths,
    reported_on = excluded.reported_on, source = excluded.source, version = dossier_statistics.version + 1`;

@Injectable()
export class DossierStatisticsRepository {
  /** All fields of these months of these units. */
  async ofMonths(
    reader: Reader,
    wanted: readonly Pick<DossierLine, 'unitId' | 'month'>[],
  ): Promise<StoredDossierLine[]> {
    const keys = wanted.map(({ unitId, month }) => ({ unit_id: unitId, month: `${month}-01` }));
    return reader.query<StoredDossierLine>(OF_MONTHS, [JSON.stringify(keys)]);
  }

  /** One load at a time, so that two files don't tell one month in two ways. */
  async lock(writer: Writer): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('dossier-statistics', 0))`);
  }

  async set(writer: Writer, lines: readonly StoredDossierLine[]): Promise<void> {
    if (lines.length > 0) await writer.query(SET, [JSON.stringify(lines)]);
  }
}
