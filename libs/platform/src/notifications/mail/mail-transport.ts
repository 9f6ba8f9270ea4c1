import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../../config/index.js';
import type { MailContent } from './mail-text.js';

export interface OutgoingMail extends MailContent {
  /** The same for every try, so that a receiver who got it twice shows it once. */
  readonly id: string;
  readonly to: string;
}

const SECONDS = 1000;

/** By SMTP where an address of a server is configured; else each mail is a file in the home folder. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly smtp;
  private readonly file = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.smtp =
      config.smtpUrl === null
        ? null
        : createTransport({
            url: config.smtpUrl,
            connectionTimeout: 10 * SECONDS,
            greetingTimeout: 10 * SECONDS,
            socketTimeout: 20 * SECONDS,
            // Nothing in a mail of ours may make the server read a file or an address.
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  async send({ id, to, subject, text }: OutgoingMail): Promise<void> {
    const host = new URL(this.config.publicUrl).hostname;
    const mail = {
      messageId: `<${id}@${host}>`,
      from: this.config.mailFrom,
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    if (this.smtp) await this.smtp.sendMail(mail);
    else await this.keep(id, (await this.file.sendMail(mail)).message);
  }

  /** Under its id, at once and whole: a second try replaces the first. */
  private async keep(id: string, message: Buffer | NodeJS.ReadableStream): Promise<void> {
    if (!Buffer.isBuffer(message)) throw new Error('Mail: the outbox expects the whole message');
    const folder = join(this.config.home, 'outbox');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${id}.eml`);
    await writeFile(`${path}.part`, message, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}
