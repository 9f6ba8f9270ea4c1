import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v5 as uuidOf } from 'uuid';
import { daysBetween, formatDate } from '@commune/kernel';
import { Database, reaches, systemScope, today, type AccessScope, type Writer } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { BackgroundTasks } from '@commune/platform/jobs';
import { Settings } from '@commune/platform/settings';
import { provinceOf } from './review-actions.js';
import { ReviewNotices } from './review-notices.js';
import { reminderDays } from './review-settings.js';
import { linkOf } from './review-shares.service.js';
import type { ReviewReminded, ReviewReminder } from './review-shares.dto.js';
import { ReviewSharesRepository, type StoredShare } from './review-shares.repository.js';

const TASK = 'roster-review-reminders';
const EVERY_MORNING = '30 7 * * *';

const isUnsent = ({ state }: StoredShare): boolean => state === 'drafting' || state === 'returned';

/** Reminds those who haven't sent their share: when Sở Nội vụ says so, and by itself as the deadline comes. */
@Injectable()
export class ReviewRemindersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly shares: ReviewSharesRepository,
    private readonly notices: ReviewNotices,
    private readonly settings: Settings,
    private readonly tasks: BackgroundTasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: TASK, run: () => this.remindDue() });
    this.tasks.schedule(TASK, EVERY_MORNING);
  }

  async remind(scope: AccessScope, roundId: string, { shareIds }: ReviewReminder): Promise<ReviewReminded> {
    return this.database.write(scope, async (writer) => {
      const found = await this.shares.ofRound(writer, roundId);
      if (found.length === 0) throw notFound('đợt rà soát');
      if (found.some(({ roundState }) => roundState !== 'open')) throw closed();
      const mine = found.filter((share) => scope.grants.some((grant) => reaches(grant, provinceOf(share))));
      const wanted = mine.filter((share) => isUnsent(share) && (shareIds?.includes(share.id) ?? true));
      await this.remindAll(writer, wanted);
      return { reminded: wanted.length };
    });
  }

  /** Twice on one day has one effect. */
  async remindDue(day: string = today()): Promise<void> {
    await this.database.write(systemScope('remindOfReviews'), async (writer) => {
      const ahead = await this.settings.value(writer, reminderDays, day);
      const due = (await this.shares.open(writer))
        .filter(isUnsent)
        .filter(({ deadline }) => [ahead, 1, -1].includes(daysBetween(day, deadline)));
      await this.remindAll(writer, due, day);
    });
  }

  private async remindAll(writer: Writer, shares: readonly StoredShare[], day: string = today()): Promise<void> {
    for (const share of shares) {
      const left = daysBetween(day, share.deadline);
      await this.notices.tellWorkers(writer, [share], {
        kind: 'reviews.reminder',
        title: left < 0 ? 'Kết quả rà soát đã quá hạn gửi' : `Kết quả rà soát: hạn gửi ${formatDate(share.deadline)}`,
        body: `${share.roundName}: ${share.unitName} còn ${share.people - share.decided - share.setAside} người chưa quyết định.`,
        link: linkOf(share),
        once: uuidOf(`reminder ${day}`, share.id),
      });
    }
    await this.shares.remember(
      writer,
      shares.map(({ id }) => id),
      day,
    );
  }
}

function closed(): Refusal {
  return new Refusal('conflict', 'review.round-not-open', 'Chỉ nhắc được khi đợt rà soát đang mở.');
}
