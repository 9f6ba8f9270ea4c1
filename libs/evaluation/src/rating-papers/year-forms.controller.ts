import { Controller, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId } from '@commune/platform/http';
import { paperSent, SendsPaper, type PaperOperation } from '../scorecard-papers/paper-sent.js';
import { YearFormsService } from './year-forms.service.js';

const ratingId = pathId('phiếu xếp loại');
const roundId = pathId('đợt xếp loại');
const description =
  'Đúng thứ tự, lời văn của Mẫu số 02, Phụ lục II Nghị định 335/2025/NĐ-CP; phần chưa ai ghi để trống. Việc tải được ghi nhật ký.';
const ofRating: PaperOperation = {
  of: 'ratings/:id',
  summary: 'Phiếu xếp loại chất lượng (Mẫu số 02) của một người,',
  description,
  refusals: [401, 403, 404],
};
const ofRound: PaperOperation = {
  of: 'rating-rounds/:id',
  summary: 'Phiếu xếp loại chất lượng (Mẫu số 02) của mọi người một đợt, một tệp',
  description,
  refusals: [401, 403, 404, 409],
};

@ApiTags('evaluation')
@Controller()
export class YearFormsController {
  constructor(private readonly forms: YearFormsService) {}

  @SendsPaper('docx', ofRating)
  async getRatingDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.draw(scope, id, 'docx'), 'docx');
  }

  @SendsPaper('xlsx', ofRating)
  async getRatingWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.draw(scope, id, 'xlsx'), 'xlsx');
  }

  @SendsPaper('docx', ofRound)
  async getRatingsDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.drawRound(scope, id, 'docx'), 'docx');
  }

  @SendsPaper('xlsx', ofRound)
  async getRatingsWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return paperSent(await this.forms.drawRound(scope, id, 'xlsx'), 'xlsx');
  }
}
