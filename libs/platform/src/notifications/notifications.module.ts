import { Global, type DynamicModule } from '@nestjs/common';
import type { Policy } from '../access/index.js';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { FailedMailsService } from './failed-mails.service.js';
import { EndedJobs } from './ended-jobs.query.js';
import { foundationKinds } from './foundation-kinds.js';
import { FoundationEvents } from './foundation-events.js';
import { ConfirmationCodes } from './mail/confirmation-codes.js';
import { MailLetters, MailSending } from './mail/mail-sending.js';
import { MailTasks } from './mail/mail-tasks.js';
import { MailTransport } from './mail/mail-transport.js';
import { MailsRepository } from './mail/mails.repository.js';
import { FoundationEvents1764190003000 } from './migrations/1764190003000-foundation-events.js';
import { NotificationsRepository } from './notifications.repository.js';
import { Notifications1764103001000 } from './migrations/1764103001000-notifications.js';
import { NOTIFICATION_KINDS } from './notification-kind.js';
import { NotificationSettingsController } from './notification-settings.controller.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import { Notification, NotificationAddress, NotificationMail, NotificationPreference } from './notification.entity.js';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.service.js';
import { OwnNotificationsRepository } from './own-notifications.repository.js';
import { OwnNotifications } from './own-notifications.service.js';

const own = { who: 'signed-in' } as const;
const administrators = { who: { province_admin: 'subtree' } } as const;

const notificationsPolicy: Policy = {
  listNotifications: own,
  countUnreadNotifications: own,
  readNotification: own,
  unreadNotification: own,
  readAllNotifications: own,
  getNotificationSettings: own,
  chooseNotifications: own,
  setNotificationAddress: own,
  confirmNotificationAddress: own,
  dropNotificationAddress: own,
  listFailedMails: administrators,
  resendFailedMail: administrators,
};

@Global()
@CapabilityModule(
  {
    name: 'notifications',
    entities: [Notification, NotificationAddress, NotificationMail, NotificationPreference],
    migrations: [Notifications1764103001000, FoundationEvents1764190003000],
    policy: notificationsPolicy,
    notifications: foundationKinds,
  },
  {
    controllers: [NotificationsController, NotificationSettingsController],
    providers: [
      ConfirmationCodes,
      EndedJobs,
      FailedMailsService,
      FoundationEvents,
      MailLetters,
      MailSending,
      MailTasks,
      MailTransport,
      MailsRepository,
      NotificationSettingsService,
      Notifications,
      NotificationsRepository,
      OwnNotifications,
      OwnNotificationsRepository,
    ],
    exports: [Notifications],
  },
)
export class NotificationsModule {
  /** The kinds of every module that the application consists of. */
  static withKinds(capabilities: readonly Capability[]): DynamicModule {
    const kinds = capabilities.flatMap((capability) => [...(capability.notifications ?? [])]);
    return { module: NotificationsModule, providers: [{ provide: NOTIFICATION_KINDS, useValue: kinds }] };
  }
}
