import { Controller, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId } from '@commune/platform/http';
import { ScorecardPeriodQuery } from '../scorecards/scorecards.dto.js';
import { OfficeFormsQuery } from './tracking-forms.dto.js';
import { paperSent, SendsPaper, type PaperOperation } from './paper-sent.js';
import { TrackingFormsService } from './tracking-forms.service.js';

const personId = pathId('hồ sơ');
const description =
  'Đúng thứ tự, lời văn của Mẫu số 01, Phụ lục II Nghị định 335/2025/NĐ-CP; phần chưa ai ghi để trống. Việc tải được ghi nhật ký.';
const ofPerson: PaperOperation = {
  of: 'civil-servants/:id/scorecard',
  summary: 'Phiếu theo dõi, đánh giá (Mẫu số 01) của một người trong một kỳ,',
  description,
  refusals: [401, 403, 404, 422],
};
const ofOffice: PaperOperation = {
  of: 'scorecards',
  summary: 'Phiếu (Mẫu số 01) của mọi người một phòng, trung tâm trong một kỳ, một tệp',
  description,
  refusals: [401, 403, 404, 409, 422],
};

@ApiTags('evaluation')
@Controller()
export class TrackingFormsController {
  constructor(private readonly forms: TrackingFormsService) {}

  @SendsPaper('docx', ofPerson)
  async getScorecardDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() query: ScorecardPeriodQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofPerson(scope, civilServantId, query, 'docx'), 'docx');
  }

  @SendsPaper('xlsx', ofPerson)
  async getScorecardWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() query: ScorecardPeriodQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofPerson(scope, civilServantId, query, 'xlsx'), 'xlsx');
  }

  @SendsPaper('docx', ofOffice)
  async getScorecardsDocument(
    @CurrentScope() scope: AccessScope,
    @Query() query: OfficeFormsQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofOffice(scope, query, 'docx'), 'docx');
  }

  @SendsPaper('xlsx', ofOffice)
  async getScorecardsWorkbook(
    @CurrentScope() scope: AccessScope,
    @Query() query: OfficeFormsQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofOffice(scope, query, 'xlsx'), 'xlsx');
  }
}
