import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '../database/index.js';
import { notFound } from '../http/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { SEND_MAIL } from './mail/mail-tasks.js';
import { MailsRepository } from './mail/mails.repository.js';
import type { FailedMails } from './notifications.dto.js';

/** Mails that could not be sent, for those who can mend it. What they say is not told. */
@Injectable()
export class FailedMailsService {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRepository,
    private readonly tasks: BackgroundTasks,
  ) {}

  async list(scope: AccessScope): Promise<FailedMails> {
    const rows = await this.database.read(scope, (reader) => this.mails.failed(reader));
    return { items: rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })) };
  }

  async resend(scope: AccessScope, mailId: string): Promise<void> {
    await this.database.write(scope, async (writer) => {
      if (!(await this.mails.queueAgain(writer, mailId))) throw notFound('thư chưa gửi được');
      await this.tasks.enqueue(writer, SEND_MAIL, { mailId });
    });
  }
}
