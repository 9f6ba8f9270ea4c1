import { Controller, Get, Header, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, DocumentedFile, pathId, Problems } from '@commune/platform/http';
import { paperSent } from '../scorecard-papers/paper-sent.js';
import { YearFormsService } from './year-forms.service.js';

const ratingId = pathId('phiếu xếp loại');
const roundId = pathId('đợt xếp loại');
const description =
  'Đúng thứ tự, lời văn của Mẫu số 02, Phụ lục II Nghị định 335/2025/NĐ-CP; phần chưa ai ghi để trống. Việc tải được ghi nhật ký.';

@ApiTags('evaluation')
@Controller()
export class YearFormsController {
  constructor(private readonly forms: YearFormsService) {}

  @Get('ratings/:id/document')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Phiếu xếp loại chất lượng (Mẫu số 02) của một người, Word', description })
  @DocumentedFile('docx')
  @Problems(401, 403, 404)
  async getRatingDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.draw(scope, id, 'docx'), 'docx');
  }

  @Get('ratings/:id/workbook')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Phiếu xếp loại chất lượng (Mẫu số 02) của một người, Excel', description })
  @DocumentedFile('xlsx')
  @Problems(401, 403, 404)
  async getRatingWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.draw(scope, id, 'xlsx'), 'xlsx');
  }

  @Get('rating-rounds/:id/document')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Phiếu xếp loại chất lượng (Mẫu số 02) của mọi người một đợt, một tệp Word', description })
  @DocumentedFile('docx')
  @Problems(401, 403, 404, 409)
  async getRatingsDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.drawRound(scope, id, 'docx'), 'docx');
  }

  @Get('rating-rounds/:id/workbook')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Phiếu xếp loại chất lượng (Mẫu số 02) của mọi người một đợt, một tệp Excel', description })
  @DocumentedFile('xlsx')
  @Problems(401, 403, 404, 409)
  async getRatingsWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.drawRound(scope, id, 'xlsx'), 'xlsx');
  }
}
