import { Injectable } from '@nestjs/common';
import { fileNamePart } from '@commune/kernel';
import { zipFile, type ZipEntry } from '@commune/platform/archives';
import { Database, type AccessScope } from '@commune/platform/database';
import { officialDocument } from '@commune/platform/documents';
import { periodName, periodOf, ratingPeriodOf } from '../domain/index.js';
import type { RatingDetail } from '../ratings/ratings.dto.js';
import { PeriodScoresRepository } from '../scorecards/period-scores.repository.js';
import { TrackingFormsService, type PaperFile } from '../scorecard-papers/tracking-forms.service.js';
import { ratingFileIndex, ratingMeetingMinutes, type PaperOfFile } from './rating-file-documents.js';
import { RatingFileReading } from './rating-file-reading.js';
import { YearFormsService } from './year-forms.service.js';

type Paper = PaperOfFile & Pick<ZipEntry, 'content'>;

/** The electronic file of a rating (ND 335 Đ24): every paper of it that the reader may open, as one ZIP. */
@Injectable()
export class RatingFilesService {
  constructor(
    private readonly database: Database,
    private readonly reading: RatingFileReading,
    private readonly yearForms: YearFormsService,
    private readonly tracking: TrackingFormsService,
    private readonly scores: PeriodScoresRepository,
  ) {}

  async pack(scope: AccessScope, id: string): Promise<PaperFile> {
    const { opened, issuer, meeting } = await this.reading.of(scope, id);
    const papers = [
      ...(await this.trackingForms(scope, opened)),
      named('Phiếu xếp loại chất lượng (Mẫu số 02)', await this.yearForms.draw(scope, id, 'docx')),
    ];
    if (meeting) {
      const content = await officialDocument(ratingMeetingMinutes, { ...opened, ...meeting, issuer });
      papers.push({ title: 'Biên bản họp nhận xét, đánh giá', fileName: 'bien-ban-hop.docx', content });
    }
    const decisions = opened.decisions.toReversed();
    const index = await officialDocument(ratingFileIndex, { ...opened, decisions, issuer, papers });
    const entries = papers.map(({ fileName, content }) => ({ name: fileName, content }));
    const whose = fileNamePart(opened.fullName);
    const name = `ho-so-danh-gia-${whose}-${opened.period}.zip`;
    return { name, content: zipFile([{ name: 'muc-luc.docx', content: index }, ...entries]) };
  }

  /** Mẫu số 01 of every period with points, from whichever unit gave them. */
  private async trackingForms(scope: AccessScope, { civilServantId, period }: RatingDetail): Promise<Paper[]> {
    const { months } = ratingPeriodOf(period);
    const scored = await this.database.read(scope, (reader) => this.scores.ofPerson(reader, civilServantId));
    const within = scored.filter((score) => periodOf(score.period).months.every((month) => months.includes(month)));
    const papers: Paper[] = [];
    for (const [place, { period: key, unitId, unitName }] of within.toReversed().entries()) {
      const { content } = await this.tracking.ofPerson(scope, civilServantId, { period: key, unitId }, 'docx');
      // Two units may read alike in a file name; the number keeps them apart, and in order.
      const name = `${String(place + 1).padStart(2, '0')}-${key}-${fileNamePart(unitName)}`;
      const title = `Phiếu theo dõi, đánh giá ${periodName(key)} (Mẫu số 01), ${unitName}`;
      papers.push({ title, fileName: `theo-doi/${name}.docx`, content });
    }
    return papers;
  }
}

const named = (title: string, { name, content }: PaperFile): Paper => ({ title, fileName: name, content });
