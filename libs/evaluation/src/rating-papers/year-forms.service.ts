import { Injectable } from '@nestjs/common';
import { dayInVietnam, fileNamePart } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, type AccessScope } from '@commune/platform/database';
import { issuingBodyOf, type IssuingBody } from '@commune/platform/documents';
import { formDocument, formWorkbook, type DecreeForm } from '@commune/platform/forms';
import { notFound, Refusal } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import type { RatingDetail } from '../ratings/ratings.dto.js';
import { ownerOf } from '../ratings/rating-authority.js';
import { RatingsReading } from '../ratings/ratings-reading.js';
import { RatingsService } from '../ratings/ratings.service.js';
import type { PaperFile, PaperKind } from '../scorecard-papers/tracking-forms.service.js';
import { yearForm } from './year-form.js';

/** More people than an agency of a commune has; each is a page or two. */
const MOST_FORMS = 200;

/** Mẫu số 02 as a file: what the reader may open of the ratings, and nothing else; recorded as an export. */
@Injectable()
export class YearFormsService {
  constructor(
    private readonly database: Database,
    private readonly ratings: RatingsService,
    private readonly reading: RatingsReading,
    private readonly trees: UnitTrees,
    private readonly trail: AuditTrail,
  ) {}

  async draw(scope: AccessScope, id: string, kind: PaperKind): Promise<PaperFile> {
    const opened = await this.ratings.open(scope, id);
    const issuer = await this.recorded(scope, id, kind);
    return fileOf([formOf(opened, issuer)], kind, opened.fullName, opened.period);
  }

  /** Everybody of a round whom the reader sees, in one file. */
  async drawRound(scope: AccessScope, roundId: string, kind: PaperKind): Promise<PaperFile> {
    const opened = await this.ratings.openRound(scope, roundId);
    const [first] = opened;
    if (!first) throw notFound('đợt xếp loại');
    if (opened.length > MOST_FORMS) throw tooMany(opened.length);
    const issuer = await this.recordedRound(scope, roundId, kind);
    const forms = opened.map((one) => formOf(one, issuer));
    return fileOf(forms, kind, first.unitName, first.period);
  }

  private async recorded(scope: AccessScope, id: string, kind: PaperKind) {
    const tree = await this.trees.ofRequest();
    return this.database.readRecorded(scope, async (reader) => {
      const found = await this.reading.one(reader, id);
      const issuer = found && issuingBodyOf(tree, found.unitId, found.bloc);
      if (!issuer) throw notFound('phiếu xếp loại');
      const { unitId, bloc, officeId, civilServantId: personId } = found;
      const record = { recordType: 'rating', recordId: id, personId, unitId, bloc, officeId };
      await this.trail.recordAccess(reader, 'export', record, { document: 'year-form', kind });
      return issuer;
    });
  }

  private async recordedRound(scope: AccessScope, roundId: string, kind: PaperKind) {
    const tree = await this.trees.ofRequest();
    return this.database.readRecorded(scope, async (reader) => {
      const found = await this.reading.ratings(reader, roundId);
      const issuer = found[0] && issuingBodyOf(tree, found[0].unitId, found[0].bloc);
      if (!issuer) throw notFound('đợt xếp loại');
      const detail = { document: 'year-form', kind, roundId };
      await this.trail.recordListExport(reader, 'rating', found.map(ownerOf), detail);
      return issuer;
    });
  }
}

function formOf(opened: RatingDetail, issuer: IssuingBody): DecreeForm {
  const [standing] = opened.decisions;
  return yearForm({
    ...opened,
    issuer,
    selfRatedOn: dayInVietnam(opened.selfRatedAt),
    handling: standing?.handling ?? null,
    decidedByName: standing?.signerName ?? standing?.decidedByName ?? null,
    decidedOn: standing?.signedOn ?? dayInVietnam(standing?.decidedAt ?? null),
    signerPost: standing?.signerPost ?? null,
  });
}

async function fileOf(
  forms: readonly DecreeForm[],
  kind: PaperKind,
  whose: string,
  period: string,
): Promise<PaperFile> {
  const content = kind === 'docx' ? await formDocument('Phiếu xếp loại', forms) : await formWorkbook(forms);
  return { name: `phieu-xep-loai-${fileNamePart(whose)}-${period}.${kind}`, content };
}

function tooMany(total: number): Refusal {
  const message = `Đợt này có ${total} người, một tệp có tối đa ${MOST_FORMS} phiếu. Tải phiếu của từng người.`;
  return new Refusal('conflict', 'evaluation.too-many-forms', message);
}
