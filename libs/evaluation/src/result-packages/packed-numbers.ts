import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import type { Writer } from '@commune/platform/database';
import { IdNumbers } from '@commune/roster';
import type { ResultToSend } from './result-fields.js';
import type { PackageOrder } from './results-to-send.query.js';

/** The numbers by which the national database knows people, where they were asked for and may be read; on the trail. */
@Injectable()
export class PackedNumbers {
  constructor(
    private readonly numbers: IdNumbers,
    private readonly trail: AuditTrail,
  ) {}

  async with(writer: Writer, order: PackageOrder, results: readonly ResultToSend[]): Promise<ResultToSend[]> {
    const { includeIdNumbers, period } = order;
    const people = results.map(({ civilServantId }) => civilServantId);
    const numbers = includeIdNumbers ? await this.numbers.of(writer, people) : new Map<string, string>();
    const owners = results.map(({ unitId, bloc, officeId, civilServantId }) => ({
      ...{ unitId, bloc, officeId },
      personId: civilServantId,
    }));
    const detail = { document: 'result-package', period, idNumbers: numbers.size, basis: 'NĐ 335/2025/NĐ-CP Đ26.1d' };
    await this.trail.recordListExport(writer, 'result_package', owners, detail);
    return results.map((result) => ({ ...result, idNumber: numbers.get(result.civilServantId) ?? null }));
  }
}
