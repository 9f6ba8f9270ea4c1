import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, DocumentedFile, pathId, Problems } from '@commune/platform/http';
import { ScorecardPeriodQuery } from '../scorecards/scorecards.dto.js';
import { OfficeFormsQuery } from './tracking-forms.dto.js';
import { paperSent } from './paper-sent.js';
import { TrackingFormsService } from './tracking-forms.service.js';

const personId = pathId('hồ sơ');
const description =
  'Đúng thứ tự, lời văn của Mẫu số 01, Phụ lục II Nghị định 335/2025/NĐ-CP; phần chưa ai ghi để trống. Việc tải được ghi nhật ký.';

@ApiTags('evaluation')
@Controller()
export class TrackingFormsController {
  constructor(private readonly forms: TrackingFormsService) {}

  @Get('civil-servants/:id/scorecard/document')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Phiếu theo dõi, đánh giá (Mẫu số 01) của một người trong một kỳ, Word', description })
  @DocumentedFile('docx')
  @Problems(401, 403, 404, 422)
  async getScorecardDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() query: ScorecardPeriodQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofPerson(scope, civilServantId, query, 'docx'), 'docx');
  }

  @Get('civil-servants/:id/scorecard/workbook')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Phiếu theo dõi, đánh giá (Mẫu số 01) của một người trong một kỳ, Excel', description })
  @DocumentedFile('xlsx')
  @Problems(401, 403, 404, 422)
  async getScorecardWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() query: ScorecardPeriodQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofPerson(scope, civilServantId, query, 'xlsx'), 'xlsx');
  }

  @Get('scorecards/document')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({
    summary: 'Phiếu (Mẫu số 01) của mọi người một phòng, trung tâm trong một kỳ, một tệp Word',
    description,
  })
  @DocumentedFile('docx')
  @Problems(401, 403, 404, 409, 422)
  async getScorecardsDocument(
    @CurrentScope() scope: AccessScope,
    @Query() query: OfficeFormsQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofOffice(scope, query, 'docx'), 'docx');
  }

  @Get('scorecards/workbook')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({
    summary: 'Phiếu (Mẫu số 01) của mọi người một phòng, trung tâm trong một kỳ, một tệp Excel',
    description,
  })
  @DocumentedFile('xlsx')
  @Problems(401, 403, 404, 409, 422)
  async getScorecardsWorkbook(
    @CurrentScope() scope: AccessScope,
    @Query() query: OfficeFormsQuery,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.ofOffice(scope, query, 'xlsx'), 'xlsx');
  }
}
