import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type AccessScope, type Writer } from '../database/index.js';
import { invalid, Refusal } from '../http/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { ConfirmationCodes, CODE_MINUTES } from './mail/confirmation-codes.js';
import { SEND_MAIL } from './mail/mail-tasks.js';
import { kindsByName, NOTIFICATION_KINDS, type NotificationKind } from './notification-kind.js';
import type { NotificationChoices, NotificationSettings } from './notifications.dto.js';
import { OwnNotificationsRepository, type OwnAddress } from './own-notifications.repository.js';
import { accountOf } from './own-notifications.service.js';

const MAX_ATTEMPTS = 5;
/** Between two codes, so that nobody fills a stranger's letter-box. */
const PAUSE_MS = 60_000;

/** How somebody wants to be told, and where. */
@Injectable()
export class NotificationSettingsService {
  private readonly kinds: ReadonlyMap<string, NotificationKind>;

  constructor(
    private readonly database: Database,
    private readonly own: OwnNotificationsRepository,
    private readonly tasks: BackgroundTasks,
    private readonly codes: ConfirmationCodes,
    @Inject(NOTIFICATION_KINDS) kinds: readonly NotificationKind[],
  ) {
    this.kinds = kindsByName(kinds);
  }

  async settings(scope: AccessScope): Promise<NotificationSettings> {
    const accountId = accountOf(scope);
    return this.database.read(scope, async (reader) => {
      const chosen = new Map((await this.own.preferences(reader, accountId)).map((row) => [row.kind, row]));
      const address = await this.own.address(reader, accountId);
      return {
        address: address?.address ?? null,
        isConfirmed: Boolean(address?.confirmedAt),
        kinds: [...this.kinds.values()].map(({ name, title, explanation, byMail, alwaysShown = false }) => ({
          kind: name,
          title,
          explanation,
          isShown: alwaysShown || (chosen.get(name)?.isShown ?? true),
          alwaysShown,
          byMail: chosen.get(name)?.byMail ?? byMail,
        })),
      };
    });
  }

  async choose(scope: AccessScope, { kinds }: NotificationChoices): Promise<NotificationSettings> {
    const unknown = kinds.flatMap(({ kind }, index) => (this.kinds.has(kind) ? [] : [{ kind, index }]));
    if (unknown.length > 0) {
      const code = 'notifications.kind-unknown';
      const message = 'Không có loại thông báo này.';
      throw invalid(unknown.map(({ index }) => ({ pointer: `/kinds/${index}/kind`, code, message })));
    }
    const chosen = kinds.map((choice) => ({
      ...choice,
      isShown: choice.isShown || this.kinds.get(choice.kind)?.alwaysShown === true,
    }));
    await this.database.write(scope, (writer) => this.own.setPreferences(writer, accountOf(scope), chosen));
    return this.settings(scope);
  }

  /** Nothing is sent there but a code until it is confirmed. */
  async setAddress(scope: AccessScope, address: string): Promise<NotificationSettings> {
    const accountId = accountOf(scope);
    await this.database.write(scope, async (writer) => {
      refuseTooSoon(await this.own.address(writer, accountId));
      await this.own.setAddress(writer, accountId, address);
      const mailId = uuid();
      await this.own.addConfirmationMail(writer, mailId);
      await this.tasks.enqueue(writer, SEND_MAIL, { mailId });
    });
    return this.settings(scope);
  }

  async confirm(scope: AccessScope, code: string): Promise<NotificationSettings> {
    const isRight = await this.database.write(scope, (writer) => this.tryCode(writer, accountOf(scope), code));
    if (!isRight) {
      const message = `Mã chưa đúng hoặc đã hết hạn (${CODE_MINUTES} phút). Xem lại thư, hoặc lấy mã mới.`;
      throw invalid([{ pointer: '/code', code: 'notifications.code-wrong', message }]);
    }
    return this.settings(scope);
  }

  async dropAddress(scope: AccessScope): Promise<void> {
    await this.database.write(scope, (writer) => this.own.dropAddress(writer, accountOf(scope)));
  }

  /** A wrong try is counted even though it is refused. */
  private async tryCode(writer: Writer, accountId: string, code: string): Promise<boolean> {
    const address = await this.own.address(writer, accountId);
    if (!address || address.confirmedAt) return false;
    if (address.attempts >= MAX_ATTEMPTS) throw tooManyTries();
    if (!this.codes.matches({ accountId, ...address }, code, new Date())) {
      await this.own.countAttempt(writer, accountId);
      return false;
    }
    await this.own.confirmAddress(writer, accountId);
    return true;
  }
}

function refuseTooSoon(address: OwnAddress | undefined): void {
  const wait = address ? address.requestedAt.getTime() + PAUSE_MS - Date.now() : 0;
  if (wait <= 0) return;
  const retryAfterSeconds = Math.ceil(wait / 1000);
  const message = `Vừa gửi một mã. Hãy xem hộp thư, hoặc đợi ${retryAfterSeconds} giây rồi lấy mã mới.`;
  throw new Refusal('too-many', 'notifications.code-just-sent', message, { retryAfterSeconds });
}

function tooManyTries(): Refusal {
  const message = 'Đã nhập sai quá 5 lần. Hãy lấy mã mới.';
  return new Refusal('conflict', 'notifications.too-many-tries', message);
}
