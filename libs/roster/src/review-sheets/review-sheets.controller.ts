import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, pathId, Problems } from '@commune/platform/http';
import { ReviewSheetsService } from './review-sheets.service.js';

@ApiTags('reviews')
@Controller('review-shares')
export class ReviewSheetsController {
  constructor(private readonly sheets: ReviewSheetsService) {}

  @Get(':id/decision-sheet')
  @ApiOperation({
    summary: 'Bảng Excel của một xã và khối để điền quyết định, rồi nộp lại ở POST /imports/review-decisions',
    description:
      'Khi nộp, dòng đã có người quyết định sau lúc tải bảng được báo là xung đột và giữ nguyên. Việc tải được ghi nhật ký.',
  })
  @FileAnswer('bang-quyet-dinh-ra-soat.xlsx')
  @Problems(401, 403, 404)
  async getReviewDecisionSheet(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('phần rà soát')) shareId: string,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.sheets.sheet(scope, shareId));
  }
}
