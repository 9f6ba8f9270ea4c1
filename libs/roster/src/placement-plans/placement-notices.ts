import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import type { NotificationKind } from '@commune/platform/notifications';
import { PeopleInCharge, type Notice, type PlaceInCharge, type RolesInCharge } from '../records/people-in-charge.js';

export const placementNotificationKinds: readonly NotificationKind[] = [
  {
    name: 'placement.consulted',
    title: 'Xin ý kiến về phương án bố trí',
    explanation: 'Khi đơn vị phụ trách là nơi đi hoặc nơi đến trong một phương án đang xin ý kiến.',
    byMail: 'at_once',
  },
  {
    name: 'placement.awaits',
    title: 'Phương án bố trí chờ xử lý',
    explanation: 'Khi một phương án được gửi đến để thẩm định hoặc phê duyệt.',
    byMail: 'at_once',
  },
  {
    name: 'placement.answered',
    title: 'Phương án bố trí đã được xử lý',
    explanation: 'Khi phương án do đơn vị lập được trả lại hoặc phê duyệt.',
    byMail: 'at_once',
  },
  {
    name: 'placement.carried-out',
    title: 'Quyết định bố trí đã có hiệu lực',
    explanation: 'Khi một người đến hoặc đi theo quyết định bố trí, hoặc khi quyết định chưa thực hiện được.',
    byMail: 'daily',
  },
];

const heads: RolesInCharge = {
  government: ['commune_leader', 'commune_clerk'],
  party: ['party_organisation_officer'],
};
const departments: RolesInCharge = { government: ['department_officer'], party: ['department_officer'] };
const keepers: RolesInCharge = {
  government: ['home_affairs_officer', 'commune_leader', 'commune_clerk'],
  party: ['party_organisation_officer'],
};
const considerers: RolesInCharge = {
  government: ['home_affairs_officer', 'home_affairs_director'],
  party: ['party_organisation_officer'],
};
const approvers: RolesInCharge = { government: ['province_leader'], party: ['party_organisation_officer'] };

export const placementRoles = { heads, departments, keepers, considerers, approvers };

/** Tells those whose turn it is, in the transaction in which it becomes their turn. */
@Injectable()
export class PlacementNotices {
  constructor(private readonly inCharge: PeopleInCharge) {}

  async tell(
    writer: Writer,
    whom: keyof typeof placementRoles,
    places: readonly PlaceInCharge[],
    notice: Notice,
  ): Promise<void> {
    await this.inCharge.tell(writer, places, placementRoles[whom], notice);
  }

  /** Heads of communes and departments alike; a department is led to what it may open. */
  async tellEnds(
    writer: Writer,
    places: readonly PlaceInCharge[],
    notice: Notice,
    linkOfDepartments = notice.link,
  ): Promise<void> {
    await this.tell(writer, 'heads', places, notice);
    await this.tell(writer, 'departments', places, { ...notice, link: linkOfDepartments });
  }
}
