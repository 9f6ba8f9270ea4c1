import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { issuingBodyOf, officialDocument, type IssuingBody, type Signature } from '@commune/platform/documents';
import { notFound } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import type { Bloc } from '@commune/kernel';
import { placeOf, refuseBeyondProvince } from './review-actions.js';
import { reviewReportDocument } from './review-report-document.js';
import { ReviewReportQuery, type ReportedPerson } from './review-report.query.js';
import { ReviewReportService } from './review-report.service.js';
import type { ReviewReport } from './review-report.dto.js';
import { reviewWorkbook } from './review-workbook.js';

/** A province has some thousands of people; more than this is no report. */
const MOST_PEOPLE = 20_000;

interface PaperOf {
  readonly roundId: string;
  /** A share alone, or null for the province. */
  readonly shareId: string | null;
}

/** The report as papers, Word to be signed and Excel with every person; giving one is recorded first. */
@Injectable()
export class ReviewPapersService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly query: ReviewReportQuery,
    private readonly reports: ReviewReportService,
    private readonly trail: AuditTrail,
  ) {}

  async wordOfShare(scope: AccessScope, shareId: string): Promise<Buffer> {
    return this.word(scope, { roundId: await this.reports.roundOf(scope, shareId), shareId });
  }

  async excelOfShare(scope: AccessScope, shareId: string): Promise<Buffer> {
    return this.excel(scope, { roundId: await this.reports.roundOf(scope, shareId), shareId });
  }

  async word(scope: AccessScope, of: PaperOf): Promise<Buffer> {
    const { report, people } = await this.read(scope, of, of.shareId === null ? 'nobody' : 'unfit');
    const { issuer, signature, recipients } = await this.headOf(scope, report, of);
    const subject = 'Kết quả rà soát, đánh giá đội ngũ cán bộ, công chức';
    return officialDocument(reviewReportDocument, { issuer, signature, recipients, subject, report, unfit: people });
  }

  async excel(scope: AccessScope, of: PaperOf): Promise<Buffer> {
    const { report, people } = await this.read(scope, of, 'everybody');
    const { issuer, signature } = await this.headOf(scope, report, of);
    const { asOf, name } = report.round;
    const signed = { ...signature, date: today() };
    return reviewWorkbook({ issuer, signature: signed, asOf, filterText: name, rows: people, total: people.length });
  }

  private async read(
    scope: AccessScope,
    { roundId, shareId }: PaperOf,
    who: 'everybody' | 'unfit' | 'nobody',
  ): Promise<{ report: ReviewReport; people: ReportedPerson[] }> {
    return this.database.readRecorded(scope, async (reader: Reader) => {
      const report = await this.reports.read(reader, scope, roundId, shareId);
      const query = { ...(shareId === null ? {} : { shareId }), isUnfit: who === 'unfit' };
      const { rows } = await this.query.people(reader, roundId, query, who === 'nobody' ? 0 : MOST_PEOPLE);
      const owners = rows.map((row) => ({ ...row, personId: row.civilServantId }));
      await this.trail.recordListExport(reader, 'review_report', owners, { roundId, shareId, rows: rows.length });
      return { report, people: rows };
    });
  }

  private async headOf(scope: AccessScope, report: ReviewReport, { shareId }: PaperOf): Promise<PaperHead> {
    const tree = await this.trees.ofRequest();
    const [line] = report.byUnit;
    if (!line) throw notFound('đợt rà soát');
    const bloc = report.byUnit.every((unit) => unit.bloc === 'party') ? 'party' : 'government';
    const unitId = shareId === null ? tree.provinceOf(line.unitId)?.id : line.unitId;
    if (shareId === null && unitId !== undefined) refuseBeyondProvince(scope, placeOf(unitId, bloc));
    const issuer = unitId === undefined ? undefined : issuingBodyOf(tree, unitId, bloc);
    if (!issuer) throw notFound('đơn vị');
    return shareId === null ? provinceHead(issuer, bloc) : communeHead(issuer, bloc);
  }
}

interface PaperHead {
  readonly issuer: IssuingBody;
  readonly signature: Signature;
  readonly recipients: readonly string[];
}

function provinceHead({ name, place }: IssuingBody, bloc: Bloc): PaperHead {
  const office = bloc === 'party' ? 'Ban Tổ chức Tỉnh ủy' : 'Sở Nội vụ';
  return {
    issuer: { superior: name, name: office, place },
    signature: { position: bloc === 'party' ? 'TRƯỞNG BAN' : 'GIÁM ĐỐC', signerName: null },
    recipients: ['Thường trực Tỉnh ủy', 'UBND tỉnh', 'Các xã, phường', 'Lưu: VT'],
  };
}

function communeHead(issuer: IssuingBody, bloc: Bloc): PaperHead {
  if (bloc === 'party') {
    return {
      issuer,
      signature: { capacities: [{ as: 'TM.', of: 'BAN THƯỜNG VỤ' }], position: 'BÍ THƯ', signerName: null },
      recipients: ['Ban Tổ chức Tỉnh ủy', 'Lưu: Văn phòng Đảng ủy'],
    };
  }
  return {
    issuer,
    signature: { capacities: [{ as: 'TM.', of: 'ỦY BAN NHÂN DÂN' }], position: 'CHỦ TỊCH', signerName: null },
    recipients: ['Sở Nội vụ', 'Lưu: VT'],
  };
}
