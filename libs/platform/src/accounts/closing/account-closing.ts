import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope, today, type Writer } from '../../database/index.js';
import { BackgroundTasks } from '../../jobs/index.js';
import { dormantAccountDays, Settings } from '../../settings/index.js';
import { RecordKeeper } from '../people-on-record.js';
import { AccountClosingRepository } from './account-closing.repository.js';

export const CLOSE_ACCOUNTS = 'close-accounts';

/** Each night: accounts that nobody uses, and those whose owner has left, are disabled. */
@Injectable()
export class AccountClosing implements OnModuleInit {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly keeper: RecordKeeper,
    private readonly accounts: AccountClosingRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: CLOSE_ACCOUNTS, run: () => this.run() });
    this.tasks.schedule(CLOSE_ACCOUNTS, '15 2 * * *');
  }

  async run(): Promise<void> {
    await this.closing('Chủ tài khoản không còn giữ vị trí nào', async (writer) => {
      const owners = await this.accounts.owners(writer);
      return this.accounts.disableOf(writer, await this.keeper.people.whoLeft(writer, owners, today()));
    });
    await this.closing('Không dùng quá thời hạn', async (writer) =>
      this.accounts.disableDormant(writer, await this.settings.value(writer, dormantAccountDays)),
    );
  }

  private async closing(reason: string, work: (writer: Writer) => Promise<void>): Promise<void> {
    await this.database.write({ ...systemScope('closeAccounts'), reason }, work);
  }
}
