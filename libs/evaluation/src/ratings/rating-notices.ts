import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import type { NotificationKind } from '@commune/platform/notifications';
import { UnitTrees } from '@commune/platform/units';
import { PeopleInCharge, PeopleThemselves, type PlaceInCharge } from '@commune/roster';
import { authorityOver, ratingPeriodName } from '../domain/index.js';
import { issuedAs } from './rating-round-view.js';
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

const rolesOf = {
  managing_agency: ['province_leader', 'home_affairs_director', 'party_organisation_officer'],
  using_agency: ['commune_leader'],
} as const;

/** Told in the transaction in which it happens; a mail names nobody and no level. */
@Injectable()
export class RatingNotices {
  constructor(
    private readonly people: PeopleThemselves,
    private readonly inCharge: PeopleInCharge,
    private readonly trees: UnitTrees,
  ) {}

  /** Each is told by which paper, the agency's or one of their own. */
  async published(writer: Writer, ratings: readonly StoredRating[]): Promise<void> {
    for (const [issued, alike] of Map.groupBy(ratings, issuedAs)) await this.tellPublished(writer, alike, issued);
  }

  private async tellPublished(writer: Writer, ratings: readonly StoredRating[], issued: string | null): Promise<void> {
    const [first] = ratings;
    if (!first) return;
    const personIds = ratings.map(({ civilServantId }) => civilServantId);
    await this.people.tell(writer, personIds, {
      kind: PUBLISHED,
      title: `Kết quả xếp loại chất lượng ${ratingPeriodName(first.period)}`,
      body: `Kết quả đã được công bố${issued === null ? '' : ` theo ${issued}`}. Mở phiếu để xem mức, điểm, lý do; không nhất trí thì gửi kiến nghị tại đó.`,
      link: OWN_PAGE,
    });
  }

  async changed(writer: Writer, rating: StoredRating): Promise<void> {
    await this.people.tell(writer, [rating.civilServantId], {
      kind: CHANGED,
      title: `Quyết định xếp loại mới, ${ratingPeriodName(rating.period)}`,
      body: 'Có quyết định mới thay thế quyết định trước. Mở phiếu để xem cả hai và lý do.',
      link: OWN_PAGE,
    });
  }

  /** Those who decide on the person have seven working days. */
  async requested(writer: Writer, rating: StoredRating, dueOn: string): Promise<void> {
    const roles = rolesOf[authorityOver(rating.duty)];
    await this.inCharge.tell(
      writer,
      await this.placesAbove(rating),
      { government: roles, party: roles },
      {
        kind: REQUESTED,
        title: `Kiến nghị về kết quả xếp loại ${ratingPeriodName(rating.period)}`,
        body: `${rating.fullName} gửi kiến nghị. Trả lời chậm nhất ngày ${formatDate(dueOn)}.`,
        link: `/phieu-xep-loai/${rating.id}`,
      },
    );
  }

  async answered(writer: Writer, rating: StoredRating): Promise<void> {
    await this.people.tell(writer, [rating.civilServantId], {
      kind: ANSWERED,
      title: `Trả lời kiến nghị về kết quả xếp loại ${ratingPeriodName(rating.period)}`,
      body: 'Kiến nghị đã được trả lời. Mở phiếu để xem.',
      link: OWN_PAGE,
    });
  }

  /** The agency and whatever stands above it: those who decide may hold their role at either. */
  private async placesAbove({ unitId, bloc }: StoredRating): Promise<PlaceInCharge[]> {
    const tree = await this.trees.current();
    const places: PlaceInCharge[] = [];
    for (let unit = tree.find(unitId); unit; unit = unit.parentId === null ? undefined : tree.find(unit.parentId)) {
      places.push({ unitId: unit.id, bloc });
    }
    return places;
  }
}

const OWN_PAGE = '/xep-loai-cua-toi';
