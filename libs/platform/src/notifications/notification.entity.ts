import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailTime } from './notification-kind.js';

@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  kind: string;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  /** The mail that told it. */
  @Column('uuid', { nullable: true })
  mailId: string | null;
}

/** What a person has chosen for a kind; without a row the kind's own default holds. */
@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn('uuid')
  accountId: string;

  @PrimaryColumn('text')
  kind: string;

  @Column('boolean')
  isShown: boolean;

  @Column('text')
  byMail: MailTime;
}

@Entity('notification_address')
export class NotificationAddress {
  @PrimaryColumn('uuid')
  accountId: string;

  @Column('text')
  address: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('integer')
  attempts: number;
}

@Entity('notification_mail')
export class NotificationMail {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  purpose: 'notification' | 'digest' | 'confirmation';

  @Column('text')
  address: string;

  @Column('text')
  state: 'pending' | 'sent' | 'failed';

  @Column('integer')
  attempts: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
