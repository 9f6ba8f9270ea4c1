import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { Notifications, type NotificationKind } from '@commune/platform/notifications';
import { authorityOver, ratingPeriodName } from '../domain/index.js';
import type { StoredRating } from './ratings.repository.js';

const PUBLISHED = 'evaluation.rating-published';
const CHANGED = 'evaluation.rating-changed';
const REQUESTED = 'evaluation.review-requested';
const ANSWERED = 'evaluation.review-answered';

export const ratingNotificationKinds: readonly NotificationKind[] = [
  {
    name: PUBLISHED,
    title: 'Kết quả xếp loại của tôi',
    explanation: 'Kết quả xếp loại chất lượng được công bố (Nghị định 335/2025/NĐ-CP Điều 21).',
    byMail: 'at_once',
  },
  {
    name: CHANGED,
    title: 'Kết quả xếp loại của tôi được thay thế',
    explanation: 'Có quyết định xếp loại mới thay thế quyết định trước (Điều 21.3, Điều 22).',
    byMail: 'at_once',
  },
  {
    name: REQUESTED,
    title: 'Kiến nghị về kết quả xếp loại',
    explanation: 'Công chức kiến nghị về kết quả xếp loại; trả lời trong 07 ngày làm việc (Điều 22).',
    byMail: 'at_once',
  },
  {
    name: ANSWERED,
    title: 'Trả lời kiến nghị của tôi',
    explanation: 'Kiến nghị về kết quả xếp loại được trả lời (Điều 22).',
    byMail: 'at_once',
  },
];

const OF_PEOPLE = 'select id from account where civil_servant_id = any ($1) and not is_disabled';
/** Whoever holds one of the roles at the unit or above it, for its bloc, today. */
const OF_ROLES = `
  with recursive above as (
    select id, parent_id from org_unit where id = $1
    union all select u.id, u.parent_id from org_unit u join above a on u.id = a.parent_id)
  select distinct g.account_id as id from role_assignment g join account a on a.id = g.account_id
  where not a.is_disabled and g.role = any ($2) and g.unit_id in (select id from above) and $3 = any (g.blocs)
    and $4::date between g.starts_on and coalesce(g.ends_on, 'infinity')`;
const rolesOf = {
  managing_agency: ['province_leader', 'home_affairs_director', 'party_organisation_officer'],
  using_agency: ['commune_leader'],
} as const;

/** Told in the transaction in which it happens; a mail names nobody and no level. */
@Injectable()
export class RatingNotices {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  /** The head is told without the agency's paper, which is not about them. */
  async published(writer: Writer, ratings: readonly StoredRating[]): Promise<void> {
    const [heads, others] = [true, false].map((isHead) => ratings.filter(({ duty }) => (duty === 'head') === isHead));
    await this.tellPublished(writer, heads ?? [], '');
    await this.tellPublished(writer, others ?? [], issuedAs(others?.[0]));
  }

  private async tellPublished(writer: Writer, ratings: readonly StoredRating[], issued: string): Promise<void> {
    const [first] = ratings;
    if (!first) return;
    await this.notifications.notify(writer, {
      kind: PUBLISHED,
      accountIds: await this.accountsOf(ratings.map(({ civilServantId }) => civilServantId)),
      title: `Kết quả xếp loại chất lượng ${ratingPeriodName(first.period)}`,
      body: `Kết quả đã được công bố${issued}. Mở phiếu để xem mức, điểm, lý do; không nhất trí thì gửi kiến nghị tại đó.`,
      link: OWN_PAGE,
    });
  }

  async changed(writer: Writer, rating: StoredRating): Promise<void> {
    await this.notifications.notify(writer, {
      kind: CHANGED,
      accountIds: await this.accountsOf([rating.civilServantId]),
      title: `Quyết định xếp loại mới, ${ratingPeriodName(rating.period)}`,
      body: 'Có quyết định mới thay thế quyết định trước. Mở phiếu để xem cả hai và lý do.',
      link: OWN_PAGE,
    });
  }

  /** Those who decide on the person have seven working days. */
  async requested(writer: Writer, rating: StoredRating, dueOn: string): Promise<void> {
    const { unitId, bloc, duty } = rating;
    await this.notifications.notify(writer, {
      kind: REQUESTED,
      accountIds: await this.read(OF_ROLES, [unitId, rolesOf[authorityOver(duty)], bloc, today()]),
      title: `Kiến nghị về kết quả xếp loại ${ratingPeriodName(rating.period)}`,
      body: `${rating.fullName} gửi kiến nghị. Trả lời chậm nhất ngày ${formatDate(dueOn)}.`,
      link: `/phieu-xep-loai/${rating.id}`,
    });
  }

  async answered(writer: Writer, rating: StoredRating): Promise<void> {
    await this.notifications.notify(writer, {
      kind: ANSWERED,
      accountIds: await this.accountsOf([rating.civilServantId]),
      title: `Trả lời kiến nghị về kết quả xếp loại ${ratingPeriodName(rating.period)}`,
      body: 'Kiến nghị đã được trả lời. Mở phiếu để xem.',
      link: OWN_PAGE,
    });
  }

  private async accountsOf(personIds: readonly string[]): Promise<string[]> {
    return this.read(OF_PEOPLE, [personIds]);
  }

  private async read(statement: string, values: readonly unknown[]): Promise<string[]> {
    const found = await this.database.read(systemScope('findAccountOfPerson'), (reader) =>
      reader.query<{ id: string }>(statement, values),
    );
    return found.map(({ id }) => id);
  }
}

const issuedAs = (rating: StoredRating | undefined): string =>
  rating?.paperNumber && rating.paperSignedOn
    ? ` theo Quyết định số ${rating.paperNumber} ngày ${formatDate(rating.paperSignedOn)}`
    : '';

const OWN_PAGE = '/xep-loai-cua-toi';
