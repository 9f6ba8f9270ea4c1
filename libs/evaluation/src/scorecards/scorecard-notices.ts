import { Injectable } from '@nestjs/common';
import { today, type Writer } from '@commune/platform/database';
import type { NotificationKind } from '@commune/platform/notifications';
import { PeopleInCharge, PeopleThemselves, type RolesInCharge } from '@commune/roster';
import { v5 as uuidOf } from 'uuid';
import { periodName, type ScorecardStep } from '../domain/index.js';
import type { CardAtHand } from './scorecard-desk.js';
import type { Looking } from './scorecard-view.js';

const CONFIRMED = 'evaluation.scorecard-confirmed';
const RETURNED = 'evaluation.scorecard-returned';
const TO_COLLECT = 'evaluation.scorecards-to-collect';

export const scorecardNotificationKinds: readonly NotificationKind[] = [
  {
    name: CONFIRMED,
    title: 'Kết quả theo dõi, đánh giá của tôi',
    explanation: 'Phiếu theo dõi, đánh giá tháng hoặc quý được xác nhận (Nghị định 335/2025/NĐ-CP Điều 17.3).',
    byMail: 'daily',
  },
  {
    name: RETURNED,
    title: 'Phiếu đánh giá bị trả lại',
    explanation: 'Người theo dõi, đánh giá trả lại phiếu để bổ sung.',
    byMail: 'daily',
  },
  {
    name: TO_COLLECT,
    title: 'Kết quả theo dõi, đánh giá gửi bộ phận tổ chức, cán bộ',
    explanation:
      'Phiếu của đơn vị được xác nhận, bộ phận tham mưu về tổ chức, cán bộ tổng hợp (Nghị định 335/2025/NĐ-CP Điều 17.3). Mỗi ngày, mỗi kỳ báo một lần.',
    byMail: 'never',
  },
];

/** Who does the work of personnel for a unit (ND 335 Đ17.3). */
const personnel: RolesInCharge = { government: ['commune_clerk'], party: ['party_organisation_officer'] };
const DAY_OF_RESULTS = '6f1d7a52-6c0f-5b0e-9c55-0d6a2b1f7d10';

/** The person learns the result of the period, personnel that results have come (ND 335 Đ17.3), as it is confirmed. */
@Injectable()
export class ScorecardNotices {
  constructor(
    private readonly people: PeopleThemselves,
    private readonly inCharge: PeopleInCharge,
  ) {}

  async tell(writer: Writer, at: CardAtHand, step: ScorecardStep, looking: Looking): Promise<void> {
    const { period, person } = at;
    if (step === 'selfScore' || looking.own === person.civilServantId) return;
    const name = periodName(period.key);
    const isConfirmed = step === 'confirm';
    await this.people.tell(writer, [person.civilServantId], {
      kind: isConfirmed ? CONFIRMED : RETURNED,
      title: isConfirmed ? `Kết quả theo dõi, đánh giá ${name}` : `Phiếu đánh giá ${name} được trả lại`,
      body: isConfirmed
        ? 'Phiếu đã được xác nhận. Mở phiếu để xem điểm, từng bước tính và nhận xét.'
        : 'Mở phiếu để xem lý do, bổ sung rồi gửi lại.',
      link: `/diem-cua-toi/${period.key}`,
    });
    if (isConfirmed) await this.tellPersonnel(writer, at);
  }

  /** Once a day for a unit and period: sixty cards of a commune are one piece of news. */
  private async tellPersonnel(writer: Writer, { period, person: { unitId, bloc } }: CardAtHand): Promise<void> {
    const place = { unitId, bloc: bloc === 'party' ? 'party' : 'government' } as const;
    await this.inCharge.tell(writer, [place], personnel, {
      kind: TO_COLLECT,
      title: `Có kết quả theo dõi, đánh giá ${periodName(period.key)}`,
      body: 'Người theo dõi, đánh giá đã xác nhận phiếu. Mở bảng chấm điểm để xem ai đã có kết quả, ai còn thiếu.',
      link: `/cham-diem?period=${period.key}&unitId=${unitId}`,
      once: uuidOf(`${unitId} ${bloc} ${period.key} ${today()}`, DAY_OF_RESULTS),
    });
  }
}
