import { Injectable } from '@nestjs/common';
import type { Role } from '@commune/platform/access';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { Notifications, type NotificationKind } from '@commune/platform/notifications';
import type { Bloc } from '@commune/kernel';

export const reviewNotificationKinds: readonly NotificationKind[] = [
  {
    name: 'reviews.opened',
    title: 'Đợt rà soát đã mở',
    explanation: 'Khi Sở Nội vụ mở một đợt rà soát mà đơn vị của bạn phải thực hiện.',
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
const workers: Readonly<Record<Bloc, readonly Role[]>> = {
  government: ['commune_clerk', 'commune_leader'],
  party: ['party_organisation_officer'],
};
const appraisers: Readonly<Record<Bloc, readonly Role[]>> = {
  government: ['home_affairs_officer'],
  party: ['party_organisation_officer'],
};

export interface Place {
  readonly unitId: string;
  readonly bloc: Bloc;
}

interface Notice {
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly once?: string;
}

/** $1 units · $2 blocs, pairwise · $3 roles of the government bloc · $4 roles of the Party bloc · $5 today. */
const IN_CHARGE = `
  select distinct r.account_id as "accountId"
  from unnest($1::uuid[], $2::text[]) as place(unit_id, bloc)
    join role_assignment r on r.unit_id = place.unit_id and place.bloc = any (r.blocs)
      and r.role = any (case place.bloc when 'party' then $4::text[] else $3::text[] end)
      and $5::date between r.starts_on and coalesce(r.ends_on, 'infinity')
    join account a on a.id = r.account_id and not a.is_disabled`;

/** Tells those whose turn it is, in the transaction in which it becomes their turn. */
@Injectable()
export class ReviewNotices {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async tellWorkers(writer: Writer, places: readonly Place[], notice: Notice): Promise<void> {
    await this.tell(writer, places, workers, notice);
  }

  async tellAppraisers(writer: Writer, place: Place, notice: Notice): Promise<void> {
    await this.tell(writer, [place], appraisers, notice);
  }

  private async tell(
    writer: Writer,
    places: readonly Place[],
    roles: Readonly<Record<Bloc, readonly Role[]>>,
    notice: Notice,
  ): Promise<void> {
    const values = [places.map(({ unitId }) => unitId), places.map(({ bloc }) => bloc), roles.government, roles.party];
    // Who holds which role is no business of the caller, so the system looks.
    const found = await this.database.read(systemScope('tellOfReview'), (reader) =>
      reader.query<{ accountId: string }>(IN_CHARGE, [...values, today()]),
    );
    await this.notifications.notify(writer, { ...notice, accountIds: found.map(({ accountId }) => accountId) });
  }
}
