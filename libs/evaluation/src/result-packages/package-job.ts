import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, type JobResult, type RunningJob } from '@commune/platform/jobs';
import { PackageMaking } from './package-making.js';
import type { PackageOrder } from './results-to-send.query.js';

export const RESULT_PACKAGE = 'result-package';

@Injectable()
export class PackageJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly making: PackageMaking,
  ) {}

  onModuleInit(): void {
    const title = 'Lập gói kết quả gửi cơ sở dữ liệu quốc gia';
    this.jobs.register({ name: RESULT_PACKAGE, title, canBeCancelled: true, run: (job) => this.run(job) });
  }

  private async run(job: RunningJob): Promise<JobResult> {
    await job.progress('Lập gói kết quả');
    // start() has checked it; rights and rows are those of now.
    const order = job.input['order'] as PackageOrder;
    return (writer) => this.making.make(writer, job.scope, job.id, order);
  }
}
