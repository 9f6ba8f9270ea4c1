import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import type { NotificationKind } from '@commune/platform/notifications';
import { PeopleInCharge } from '@commune/roster';
import { ratingNames } from '../domain/index.js';
import type { StoredOrganisationRating } from './organisation-ratings.repository.js';

const RECOGNISED = 'evaluation.organisation-recognised';

export const organisationNotificationKinds: readonly NotificationKind[] = [
  {
    name: RECOGNISED,
    title: 'Kết quả xếp loại tổ chức',
    explanation: 'Xếp loại chất lượng của xã, phòng, trung tâm được công nhận (Nghị định 335/2025/NĐ-CP Điều 9.2b).',
    byMail: 'at_once',
  },
];

const leaders = ['commune_leader', 'commune_clerk'] as const;
const ofAgency = { government: leaders, party: leaders };
const ofOffice = { government: ['office_head'], party: ['office_head'] } as const;

/** The organisation learns its level in the transaction in which it is recognised (ND 335 Đ9.2b). */
@Injectable()
export class OrganisationNotices {
  constructor(private readonly inCharge: PeopleInCharge) {}

  async recognised(writer: Writer, rating: StoredOrganisationRating): Promise<void> {
    const { unitId, unitName, officeId, officeName, bloc, year, level } = rating;
    if (level === null) return;
    const place = { unitId: officeId ?? unitId, bloc };
    await this.inCharge.tell(writer, [place], officeId === null ? ofAgency : ofOffice, {
      kind: RECOGNISED,
      title: `Kết quả xếp loại tổ chức năm ${year}`,
      body: `${officeName ?? unitName}: ${ratingNames[level]}.`,
      // The head of an office sees ratings of people there, and of organisations no list.
      link: officeId === null ? '/xep-loai/to-chuc' : '/xep-loai',
    });
  }
}
