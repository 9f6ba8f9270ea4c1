import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '../../database/index.js';

export interface StoredQuota {
  readonly bloc: Bloc;
  readonly headCount: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: string;
}

export interface QuotaToSet extends Omit<StoredQuota, 'effectiveTo'> {
  readonly unitId: string;
}

const OF_UNIT = `
  select bloc, head_count as "headCount", effective_from as "effectiveFrom", effective_to as "effectiveTo", source
  from staffing_quota where unit_id = $1 order by bloc, effective_from desc`;

const CORRECT = `
  update staffing_quota set head_count = $4, source = $5
  where unit_id = $1 and bloc = $2 and effective_from = $3 returning unit_id`;
const END = `
  update staffing_quota set effective_to = $3::date - 1
  where unit_id = $1 and bloc = $2 and effective_from < $3 and coalesce(effective_to, 'infinity') >= $3`;
const BEGIN = `
  insert into staffing_quota (unit_id, bloc, head_count, effective_from, effective_to, source)
  values ($1, $2, $4, $3, (select min(effective_from) - 1 from staffing_quota
    where unit_id = $1 and bloc = $2 and effective_from > $3), $5)`;

@Injectable()
export class QuotasRepository {
  /** By bloc, newest first. */
  async ofUnit(reader: Reader, unitId: string): Promise<StoredQuota[]> {
    return reader.query<StoredQuota>(OF_UNIT, [unitId]);
  }

  /** From the day until the next one that is set already; one that begins on the day is corrected. */
  async set(writer: Writer, { unitId, bloc, effectiveFrom, headCount, source }: QuotaToSet): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtext('unit-change'))`);
    const values = [unitId, bloc, effectiveFrom, headCount, source];
    if ((await writer.query(CORRECT, values)).length > 0) return;
    await writer.query(END, values.slice(0, 3));
    await writer.query(BEGIN, values);
  }
}
