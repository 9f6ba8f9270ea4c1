import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope, type Writer } from '../database/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { EndedJobs } from './ended-jobs.query.js';
import { Notifications, type NotificationMessage } from './notifications.service.js';

type Told = Omit<NotificationMessage, 'accountIds'> & { readonly accountId: string };

const system = systemScope('tellHappenings');

const ofAccount =
  (message: Omit<Told, 'accountId'>) =>
  async (_writer: Writer, accountId: string): Promise<Told> => ({ ...message, accountId });

/** What happens to accounts and jobs, told to whom it concerns. The triggers of the migration enqueue these tasks. */
@Injectable()
export class FoundationEvents implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: BackgroundTasks,
    private readonly notifications: Notifications,
    private readonly jobs: EndedJobs,
  ) {}

  onModuleInit(): void {
    this.register('notifications-job-ended', (writer, jobId) => this.jobEnded(writer, jobId));
    this.register(
      'notifications-password-changed',
      ofAccount({
        kind: 'access.password-changed',
        title: 'Mật khẩu của tài khoản đã đổi',
        body: 'Nếu không phải chính mình đổi và không đề nghị cấp lại, hãy báo ngay cho quản trị hệ thống.',
        link: null,
      }),
    );
    this.register(
      'notifications-role-changed',
      ofAccount({
        kind: 'access.role-changed',
        title: 'Vai trò của tài khoản đã thay đổi',
        body: 'Một vai trò vừa được giao hoặc kết thúc. Các trang được vào có thể đã khác trước.',
        link: null,
      }),
    );
    this.register(
      'notifications-new-device',
      ofAccount({
        kind: 'access.sign-in-elsewhere',
        title: 'Đăng nhập từ thiết bị lạ',
        body: 'Tài khoản vừa được đăng nhập bằng một trình duyệt chưa từng dùng. Nếu không phải chính mình đăng nhập, hãy đăng xuất các phiên khác và đổi mật khẩu.',
        link: '/change-password',
      }),
    );
  }

  private register(name: string, tell: (writer: Writer, recordId: string) => Promise<Told | undefined>): void {
    this.tasks.register({
      name,
      run: async ({ record, event }) => {
        await this.database.write(system, async (writer) => {
          const told = await tell(writer, String(record));
          if (!told) return;
          const { accountId, ...message } = told;
          await this.notifications.notify(writer, { ...message, accountIds: [accountId], once: String(event) });
        });
      },
    });
  }

  private async jobEnded(writer: Writer, jobId: string): Promise<Told | undefined> {
    const job = await this.jobs.find(writer, jobId);
    if (!job) return undefined;
    const { accountId, kindTitle, state, summary, errorMessage, link } = job;
    return {
      accountId,
      kind: 'jobs.ended',
      title: state === 'done' ? `Đã xong: ${kindTitle}` : `Chưa làm được: ${kindTitle}`,
      body: summary ?? errorMessage ?? '',
      link: link ?? '/viec-dang-chay',
    };
  }
}
