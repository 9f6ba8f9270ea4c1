import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { mediaTypes } from '@commune/platform/http';
import { Jobs, type JobOutcome, type JobView, type RunningJob } from '@commune/platform/jobs';
import type { CivilServantExportQuery } from './civil-servant-list.dto.js';
import { CivilServantListService } from './civil-servant-list.service.js';

const KIND = 'civil-servant-export';
/** Beyond this a workbook helps nobody; whoever needs more narrows the list. */
const MOST_ROWS = 50_000;

/** A large list as a workbook, made in the background and kept for whoever asked for it. */
@Injectable()
export class CivilServantExportService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly lists: CivilServantListService,
  ) {}

  onModuleInit(): void {
    const title = 'Xuất danh sách cán bộ, công chức';
    this.jobs.register({ name: KIND, title, canBeCancelled: true, run: (job) => this.run(job) });
  }

  async start(scope: AccessScope, query: CivilServantExportQuery): Promise<JobView> {
    await this.lists.refuseUnexportable(scope, query);
    return this.database.write(scope, (writer) => this.jobs.start(writer, scope, KIND, { query }));
  }

  private async run(job: RunningJob): Promise<JobOutcome> {
    await job.progress('Đọc danh sách');
    // start() has checked it; rights and rows are those of now.
    const query = job.input['query'] as CivilServantExportQuery;
    const { content, rows } = await this.lists.export(job.scope, query, MOST_ROWS);
    const name = `danh-sach-can-bo-cong-chuc-${today()}.xlsx`;
    const summary = `Đã xuất ${formatNumber(rows)} người.`;
    return { summary, figures: { rows }, file: { name, type: mediaTypes.xlsx, content } };
  }
}
