import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/index.js';
import { Database, systemScope, type Reader } from '../../database/index.js';
import type { NotificationMail } from '../notification.entity.js';
import { OwnNotificationsRepository } from '../own-notifications.repository.js';
import { CODE_MINUTES, ConfirmationCodes } from './confirmation-codes.js';
import { confirmationMail, digestMail, notificationMail, type MailContent } from './mail-text.js';
import { MailTransport } from './mail-transport.js';
import { MailsRepository } from './mails.repository.js';

const system = systemScope('sendNotifications');

/** The words of a mail. */
@Injectable()
export class MailLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly codes: ConfirmationCodes,
  ) {}

  of(
    purpose: Exclude<NotificationMail['purpose'], 'confirmation'>,
    told: readonly { title: string; link: string | null }[],
  ): MailContent {
    const [only] = told;
    return purpose === 'notification' && only
      ? notificationMail(only, this.config.publicUrl)
      : digestMail(told, this.config.publicUrl);
  }

  confirmation(asked: { accountId: string; address: string; requestedAt: Date }): MailContent {
    return confirmationMail(this.codes.codeFor(asked), CODE_MINUTES, this.config.publicUrl);
  }
}

/** Sends one mail. Between the server's yes and our note of it a fault may send it again, under the same Message-ID. */
@Injectable()
export class MailSending {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRepository,
    private readonly own: OwnNotificationsRepository,
    private readonly letters: MailLetters,
    private readonly transport: MailTransport,
  ) {}

  async send(mailId: string, isLast: boolean): Promise<void> {
    const letter = await this.database.read(system, (reader) => this.letterOf(reader, mailId));
    if (!letter) return;
    try {
      // Outside of any transaction: a slow server holds no connection of ours.
      await this.transport.send({ id: mailId, to: letter.address, ...letter.content });
    } catch (error) {
      const isFinal = isLast || isRefusedForGood(error);
      await this.database.write(system, (writer) => this.mails.markTried(writer, mailId, told(error), isFinal));
      if (!isFinal) throw error;
      return;
    }
    await this.database.write(system, (writer) => this.mails.markSent(writer, mailId));
  }

  private async letterOf(
    reader: Reader,
    mailId: string,
  ): Promise<{ address: string; content: MailContent } | undefined> {
    const mail = await this.mails.pending(reader, mailId);
    if (!mail) return undefined;
    if (mail.purpose !== 'confirmation') {
      return { address: mail.address, content: this.letters.of(mail.purpose, await this.mails.told(reader, mailId)) };
    }
    const asked = await this.own.address(reader, mail.accountId);
    if (!asked || asked.address !== mail.address) return undefined;
    return { address: mail.address, content: this.letters.confirmation({ accountId: mail.accountId, ...asked }) };
  }
}

/** 5xx of SMTP: trying again would not help. */
const isRefusedForGood = (error: unknown): boolean => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  return typeof code === 'number' && code >= 500;
};

/** For the administrator: what the server said, without addresses. */
const told = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/gu, '…@…').slice(0, 500);
