import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { firstPassword, Passwords } from '../../access/index.js';
import { today, type Writer } from '../../database/index.js';
import { slipsDocument } from '../../documents/index.js';
import { mediaTypes } from '../../http/index.js';
import { Jobs, type JobOutcome, type JobResult, type RunningJob } from '../../jobs/index.js';
import { AccountBatchRepository, type SealedAccount } from './account-batch.repository.js';
import { AccountPlans, type PlannedAccount } from './account-plan.js';

export const ACCOUNT_BATCH = 'accounts-from-records';

const NOTE =
  'Mật khẩu này chỉ để đăng nhập lần đầu và phải đổi ngay. Không đưa phiếu cho người khác; hủy phiếu sau khi đã đổi mật khẩu.';

interface AccountWithSlip extends SealedAccount {
  readonly password: string;
}

/** Accounts for whole communes, with the slips by which their owners learn the first password. */
@Injectable()
export class AccountBatchJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly plans: AccountPlans,
    private readonly batches: AccountBatchRepository,
    private readonly passwords: Passwords,
  ) {}

  onModuleInit(): void {
    const run = (job: RunningJob): Promise<JobResult> => this.run(job);
    this.jobs.register({ name: ACCOUNT_BATCH, title: 'Lập tài khoản từ hồ sơ', canBeCancelled: true, run });
  }

  /** Hashing takes the time and comes first; then all accounts stand in one transaction with the end of the job. */
  private async run(job: RunningJob): Promise<JobResult> {
    const unitIds = Array.isArray(job.input['unitIds']) ? job.input['unitIds'].map(String) : [];
    const { accounts } = await this.plans.planFor(job.scope, unitIds);
    const sealed: AccountWithSlip[] = [];
    for (let at = 0; at < accounts.length; at += 2) {
      sealed.push(...(await Promise.all(accounts.slice(at, at + 2).map((account) => this.seal(account)))));
      await job.progress('Tạo mật khẩu', sealed.length, accounts.length);
    }
    return (writer) => this.store(writer, sealed);
  }

  private async seal(account: PlannedAccount): Promise<AccountWithSlip> {
    const password = firstPassword();
    return { ...account, password, passwordHash: await this.passwords.hash(password) };
  }

  private async store(writer: Writer, sealed: readonly AccountWithSlip[]): Promise<JobOutcome> {
    const made = await this.batches.insert(writer, sealed, today());
    const accounts = sealed.filter(({ person }) => made.has(person.id));
    const passedOver = sealed.length - accounts.length;
    const summary = `Đã lập ${formatNumber(accounts.length)} tài khoản.`;
    const outcome = {
      summary: passedOver === 0 ? summary : `${summary} Bỏ qua ${formatNumber(passedOver)} người vừa có tài khoản.`,
      figures: { created: accounts.length, passedOver },
      link: '/accounts?state=never_used',
    };
    if (accounts.length === 0) return outcome;
    const content = await slips(accounts);
    return { ...outcome, file: { name: 'phieu-mat-khau-lan-dau.docx', type: mediaTypes.docx, content } };
  }
}

function slips(accounts: readonly AccountWithSlip[]): Promise<Buffer> {
  return slipsDocument({
    title: 'Phiếu mật khẩu lần đầu',
    issuerName: 'Sở Nội vụ',
    slips: accounts.map(({ person, username, password }) => ({
      title: person.fullName,
      facts: [
        { label: 'Đơn vị', value: `${person.officeName}, ${person.unitName}` },
        { label: 'Vị trí', value: person.positionTitle },
        { label: 'Tên đăng nhập', value: username, exact: true },
        { label: 'Mật khẩu lần đầu', value: password, exact: true },
      ],
      note: NOTE,
    })),
  });
}
