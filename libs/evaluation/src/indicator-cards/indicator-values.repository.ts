import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';

/** A person's word on a criterion of a commune in a period; a null value gives the word back to the figure. */
export interface IndicatorValue {
  readonly id: string;
  readonly unitId: string;
  readonly period: string;
  readonly criteriaSetId: string;
  readonly criterionCode: string;
  readonly valueHundredths: number | null;
  readonly reason: string;
  /** What the figure gave when it was decided, kept beside it. */
  readonly computedHundredths: number | null;
  readonly figureCode: string | null;
  readonly figureAccount: string | null;
  readonly figureAsOf: string | null;
  readonly replaces: string | null;
  readonly decidedById: string | null;
  readonly decidedBy: string;
}

export interface StoredIndicatorValue extends IndicatorValue {
  readonly decidedAt: Date;
}

const OF_UNITS = `
  select id, unit_id as "unitId", period, criteria_set_id as "criteriaSetId", criterion_code as "criterionCode",
    value_hundredths as "valueHundredths", reason, computed_hundredths as "computedHundredths",
    figure_code as "figureCode", figure_account as "figureAccount", figure_as_of as "figureAsOf", replaces,
    decided_by_id as "decidedById", decided_by as "decidedBy", decided_at as "decidedAt"
  from indicator_value v
  where unit_id = any($1::uuid[]) and period = $2`;
/** The last word of each criterion: no other replaces it. */
const LAST = `${OF_UNITS} and not exists (select from indicator_value n where n.replaces = v.id)`;
const INSERT = `
  insert into indicator_value (id, unit_id, period, criteria_set_id, criterion_code, value_hundredths, reason,
    computed_hundredths, figure_code, figure_account, figure_as_of, replaces, decided_by_id, decided_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

@Injectable()
export class IndicatorValuesRepository {
  async lastOf(reader: Reader, unitIds: readonly string[], period: string): Promise<StoredIndicatorValue[]> {
    return reader.query<StoredIndicatorValue>(LAST, [unitIds, period]);
  }

  /** Every word on every criterion of one unit, newest first. */
  async allOf(reader: Reader, unitId: string, period: string): Promise<StoredIndicatorValue[]> {
    return reader.query<StoredIndicatorValue>(`${OF_UNITS} order by decided_at desc, id desc`, [[unitId], period]);
  }

  async insert(writer: Writer, value: IndicatorValue): Promise<void> {
    await writer.query(INSERT, [
      ...[value.id, value.unitId, value.period, value.criteriaSetId, value.criterionCode, value.valueHundredths],
      ...[value.reason, value.computedHundredths, value.figureCode, value.figureAccount, value.figureAsOf],
      ...[value.replaces, value.decidedById, value.decidedBy],
    ]);
  }
}
