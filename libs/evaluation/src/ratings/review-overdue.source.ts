import { Injectable } from '@nestjs/common';
import { addDays, formatDate, type Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { ratingPeriodName } from '../domain/index.js';

interface WaitingRequest {
  readonly id: string;
  readonly ratingId: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly civilServantId: string;
  readonly fullName: string;
  readonly period: string;
  readonly dueOn: string;
}

/** Told two days before the last one. */
const AHEAD = 2;
const WAITING = `
  select q.id, q.rating_id as "ratingId", q.unit_id as "unitId", q.bloc, q.office_id as "officeId",
    q.civil_servant_id as "civilServantId", r.full_name as "fullName", g.period, q.due_on::text as "dueOn"
  from rating_review_request q join rating r on r.id = q.rating_id join rating_round g on g.id = r.round_id
  where q.state = 'received' and q.due_on <= $1::date and ($2::uuid[] is null or q.unit_id = any ($2))
  order by q.due_on, q.id`;

/** W2: a request for review that is to be answered within seven working days (ND 335 Đ22). */
@Injectable()
export class ReviewOverdueSource implements WarningSource {
  readonly kind = 'evaluation.review-overdue';
  readonly title = 'Kiến nghị về xếp loại sắp hoặc đã quá hạn trả lời';
  readonly explanation = 'Mở phiếu xếp loại và trả lời kiến nghị: giữ mức, hoặc ra quyết định mới.';
  readonly source = 'Nghị định 335/2025/NĐ-CP Điều 22';
  readonly fieldClass = 'assessment';

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const waiting = await reader.query<WaitingRequest>(WAITING, [addDays(on, AHEAD), unitIds]);
    return waiting.map(({ id: key, ratingId, fullName: subject, period, dueOn, ...whose }) => ({
      ...whose,
      key,
      subject,
      reason: `Kiến nghị về kết quả xếp loại ${ratingPeriodName(period)}, trả lời chậm nhất ngày ${formatDate(dueOn)}.`,
      link: `/phieu-xep-loai/${ratingId}`,
      dueOn,
      severity: dueOn < on ? ('high' as const) : ('medium' as const),
    }));
  }
}
