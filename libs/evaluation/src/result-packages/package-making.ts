import { Injectable } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import type { AccessScope, Writer } from '@commune/platform/database';
import { issuingBodyOf } from '@commune/platform/documents';
import { Encryption } from '@commune/platform/encryption';
import { notFound, Refusal } from '@commune/platform/http';
import type { JobOutcome } from '@commune/platform/jobs';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { packagePeriodName } from '../domain/index.js';
import { packageFiles, sha256Of } from './package-files.js';
import { PackedNumbers } from './packed-numbers.js';
import { ResultPackagesRepository } from './result-packages.repository.js';
import { ResultsToSend, type PackageAsked, type PackageOrder } from './results-to-send.query.js';

/** Reads what is in no package yet and packs it, in one transaction: after a kill all of it is there, or nothing. */
@Injectable()
export class PackageMaking {
  constructor(
    private readonly results: ResultsToSend,
    private readonly packages: ResultPackagesRepository,
    private readonly trees: UnitTrees,
    private readonly numbers: PackedNumbers,
    private readonly encryption: Encryption,
  ) {}

  /** `madeAt`: now, unless a demonstration tells of earlier days. */
  async make(
    writer: Writer,
    scope: AccessScope,
    jobId: string,
    order: PackageOrder,
    madeAt = new Date().toISOString(),
  ): Promise<JobOutcome> {
    const { unitId, bloc, period } = order;
    await this.results.lock(writer, order);
    const results = await this.numbers.with(writer, order, await this.results.unpacked(writer, order));
    if (results.length === 0) throw nothingToSend(period);
    const { unit, issuer } = await this.headOf(order);
    const made = { madeAt, madeByName: scope.actor.name };
    const withoutResult = await this.results.withoutResult(writer, order);
    const content = await packageFiles({ unit, issuer, bloc, period, results, withoutResult, ...made });
    const sha256 = sha256Of(content);
    const fileName = `ket-qua-${unit.code}-${period}-${sha256.slice(0, 8)}.zip`;
    const sealed = { sealedContent: this.encryption.encrypt(content), sizeBytes: content.length, sha256 };
    const hasIdNumbers = results.some(({ idNumber }) => idNumber !== null);
    const resultOn = results.reduce((first, one) => (one.resultOn < first ? one.resultOn : first), '9999-12-31');
    const told = { id: uuid(), jobId, hasIdNumbers, fileName, resultOn, ...made };
    await this.packages.insert(writer, { ...told, unitId, bloc, period, results, ...sealed });
    const summary = `Đã lập gói ${packagePeriodName(period)}: ${formatNumber(results.length)} kết quả.`;
    return { summary, link: '/goi-ket-qua', figures: { results: results.length } };
  }

  private async headOf({ unitId, bloc }: PackageAsked) {
    const tree = await this.trees.current();
    const unit = tree.find(unitId);
    const issuer = issuingBodyOf(tree, unitId, bloc);
    if (!unit || !issuer) throw notFound('đơn vị');
    return { unit: { code: unit.code, name: unit.fullName }, issuer };
  }
}

function nothingToSend(period: string): Refusal {
  const message = `Không còn kết quả ${packagePeriodName(period)} nào chưa vào gói. Tháng, quý phải đã khóa và có người có điểm; năm phải đã công bố.`;
  return new Refusal('conflict', 'evaluation.nothing-to-send', message);
}
