export { mailTimes, type MailTime, type NotificationKind } from './notification-kind.js';
export { NotificationsModule } from './notifications.module.js';
export { Notifications, type NotificationMessage } from './notifications.service.js';
