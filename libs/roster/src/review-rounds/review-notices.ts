import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import type { NotificationKind } from '@commune/platform/notifications';
import { PeopleInCharge, type Notice, type PlaceInCharge, type RolesInCharge } from '../records/people-in-charge.js';

export const reviewNotificationKinds: readonly NotificationKind[] = [
  {
    name: 'reviews.opened',
    title: 'Đợt rà soát đã mở',
    explanation: 'Khi Sở Nội vụ mở một đợt rà soát mà đơn vị phải thực hiện.',
    byMail: 'at_once',
  },
  {
    name: 'reviews.presented',
    title: 'Kết quả rà soát được trình lãnh đạo',
    explanation: 'Khi đầu mối của đơn vị rà soát xong và trình lãnh đạo kiểm tra, gửi đi.',
    byMail: 'at_once',
  },
  {
    name: 'reviews.withdrawn',
    title: 'Bản trình kết quả rà soát được rút lại',
    explanation: 'Khi đầu mối rút lại bản đã trình, hoặc lãnh đạo trả lại để sửa.',
    byMail: 'at_once',
  },
  {
    name: 'reviews.submitted',
    title: 'Đơn vị đã gửi kết quả rà soát',
    explanation: 'Khi một đơn vị gửi kết quả rà soát để thẩm định.',
    byMail: 'daily',
  },
  {
    name: 'reviews.returned',
    title: 'Kết quả rà soát bị trả lại',
    explanation: 'Khi kết quả rà soát của đơn vị được trả lại để hoàn thiện.',
    byMail: 'at_once',
  },
  {
    name: 'reviews.accepted',
    title: 'Kết quả rà soát được chấp nhận',
    explanation: 'Khi kết quả rà soát của đơn vị được chấp nhận.',
    byMail: 'daily',
  },
  {
    name: 'reviews.reminder',
    title: 'Nhắc hạn rà soát',
    explanation: 'Trước hạn và khi quá hạn gửi kết quả rà soát.',
    byMail: 'at_once',
  },
];

/** Who works on the share of a unit, by bloc, and who appraises it in the province. */
const workers: RolesInCharge = {
  government: ['commune_clerk', 'commune_leader'],
  party: ['party_organisation_officer'],
};
const appraisers: RolesInCharge = {
  government: ['home_affairs_officer'],
  party: ['party_organisation_officer'],
};

const leaders: RolesInCharge = {
  government: ['commune_leader'],
  party: ['party_organisation_officer'],
};

/** Tells those whose turn it is, in the transaction in which it becomes their turn. */
@Injectable()
export class ReviewNotices {
  constructor(private readonly inCharge: PeopleInCharge) {}

  async tellWorkers(writer: Writer, places: readonly PlaceInCharge[], notice: Notice): Promise<void> {
    await this.inCharge.tell(writer, places, workers, notice);
  }

  async tellLeaders(writer: Writer, place: PlaceInCharge, notice: Notice): Promise<void> {
    await this.inCharge.tell(writer, [place], leaders, notice);
  }

  async tellAppraisers(writer: Writer, place: PlaceInCharge, notice: Notice): Promise<void> {
    await this.inCharge.tell(writer, [place], appraisers, notice);
  }
}
