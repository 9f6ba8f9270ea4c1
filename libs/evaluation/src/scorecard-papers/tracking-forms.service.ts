import { Injectable } from '@nestjs/common';
import { fileNamePart } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, type AccessScope, type Reader } from '@commune/platform/database';
import { formDocument, formWorkbook } from '@commune/platform/forms';
import { notFound, Refusal } from '@commune/platform/http';
import { ownerOf } from '../scorecards/scorecard-view.js';
import type { ScorecardPeriodQuery } from '../scorecards/scorecards.dto.js';
import { TrackingFormsQuery, type FormsOfPeople } from './tracking-forms.query.js';
import type { OfficeFormsQuery } from './tracking-forms.dto.js';

/** More people than an office of a commune has; each is a page or two. */
const MOST_FORMS = 100;
const TITLE = 'Phiếu theo dõi, đánh giá công chức';

export type PaperKind = 'docx' | 'xlsx';
export interface PaperFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Mẫu số 01 as files; what leaves the system is recorded in the transaction that reads it. */
@Injectable()
export class TrackingFormsService {
  constructor(
    private readonly database: Database,
    private readonly forms: TrackingFormsQuery,
    private readonly trail: AuditTrail,
  ) {}

  async ofPerson(
    scope: AccessScope,
    personId: string,
    { period, unitId }: ScorecardPeriodQuery,
    kind: PaperKind,
  ): Promise<PaperFile> {
    const read = await this.recorded(scope, kind, (reader) => this.forms.ofPerson(reader, personId, period, unitId));
    return drawn(read, kind, read.people[0]?.fullName ?? '');
  }

  async ofOffice(scope: AccessScope, { officeId, period }: OfficeFormsQuery, kind: PaperKind): Promise<PaperFile> {
    const read = await this.recorded(scope, kind, async (reader) => {
      const found = await this.forms.ofOffice(reader, officeId, MOST_FORMS, period);
      if (found.total > MOST_FORMS) throw tooMany(found.total);
      if (found.total === 0) throw notFound('ai trong phòng, trung tâm này ở kỳ đã chọn');
      return found;
    });
    return drawn(read, kind, read.people[0]?.officeName ?? '');
  }

  private async recorded(scope: AccessScope, kind: PaperKind, read: (reader: Reader) => Promise<FormsOfPeople>) {
    return this.database.readRecorded(scope, async (reader) => {
      const found = await read(reader);
      const detail = { document: 'tracking-form', kind, period: found.period.key };
      await this.trail.recordListExport(reader, 'scorecard', found.people.map(ownerOf), detail);
      return found;
    });
  }
}

async function drawn({ forms, period }: FormsOfPeople, kind: PaperKind, whose: string): Promise<PaperFile> {
  const content = kind === 'docx' ? await formDocument(TITLE, forms) : await formWorkbook(forms);
  const name = fileNamePart(whose);
  return { name: `phieu-theo-doi-${name}-${period.key}.${kind}`, content };
}

function tooMany(total: number): Refusal {
  const message = `Nơi này có ${total} người, một tệp có tối đa ${MOST_FORMS} phiếu. Tải theo từng phòng, trung tâm.`;
  return new Refusal('conflict', 'evaluation.too-many-forms', message);
}
