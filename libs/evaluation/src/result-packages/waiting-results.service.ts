import { Injectable } from '@nestjs/common';
import { daysBetween } from '@commune/kernel';
import { Database, readableClasses, today, type AccessScope } from '@commune/platform/database';
import { notFound, pageOf } from '@commune/platform/http';
import { Jobs, type JobView } from '@commune/platform/jobs';
import { packagePeriodName, resultsDueOn } from '../domain/index.js';
import { RESULT_PACKAGE } from './package-job.js';
import { mayAt, placeOf } from './result-package-view.js';
import { numbersNotYours } from './result-packages.service.js';
import type { ResultPackageRequest } from './result-packages.dto.js';
import { ResultsToSend, type PackageOrder, type WaitingResults } from './results-to-send.query.js';
import type { WaitingResultsPage, WaitingResultsQuery, WaitingResultsView } from './waiting-results.dto.js';

/** Results that have not gone out, with the days that are left of five (ND 335 Đ26.1d), and the packing of them. */
@Injectable()
export class WaitingResultsService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsToSend,
    private readonly jobs: Jobs,
  ) {}

  async list(scope: AccessScope, query: WaitingResultsQuery): Promise<WaitingResultsPage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.results.waiting(reader, query);
      const total = await this.results.countWaiting(reader, query);
      return { ...pageOf(rows, total, query), items: rows.map((row) => waitingView(row, scope)) };
    });
  }

  async pack(scope: AccessScope, request: ResultPackageRequest): Promise<JobView> {
    const { includeIdNumbers = false, ...asked } = request;
    if (!mayAt(scope, 'makeResultPackage', request)) throw notFound('đơn vị');
    if (includeIdNumbers && !readableClasses(scope, placeOf(request)).has('id_number')) throw numbersNotYours();
    const order: PackageOrder = { ...asked, includeIdNumbers };
    const about = { subject: packagePeriodName(request.period), link: '/goi-ket-qua' };
    return this.database.write(scope, (writer) => this.jobs.start(writer, scope, RESULT_PACKAGE, { order }, about));
  }
}

function waitingView(row: WaitingResults, scope: AccessScope): WaitingResultsView {
  const dueOn = resultsDueOn(row.resultOn);
  const daysLeft = daysBetween(today(), dueOn);
  const isWhollyPacked = row.packed + row.sent >= row.people;
  const mayPack = !isWhollyPacked && mayAt(scope, 'makeResultPackage', row);
  return {
    ...row,
    periodName: packagePeriodName(row.period),
    dueOn,
    daysLeft,
    isLate: daysLeft < 0,
    allowedActions: mayPack ? ['makeResultPackage'] : [],
  };
}
