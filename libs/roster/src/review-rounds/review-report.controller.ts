import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, pathId, Problems } from '@commune/platform/http';
import { ReviewPapersService } from './review-papers.service.js';
import { ReviewPeoplePage, ReviewPeopleQuery, ReviewReport } from './review-report.dto.js';
import { ReviewReportService } from './review-report.service.js';

const roundId = pathId('đợt rà soát');
const shareId = pathId('phần rà soát');

@ApiTags('reviews')
@Controller()
export class ReviewReportController {
  constructor(
    private readonly reports: ReviewReportService,
    private readonly papers: ReviewPapersService,
  ) {}

  @Get('review-rounds/:id/report')
  @ApiOperation({
    summary: 'Số liệu báo cáo của một đợt: theo xã, khối, nhóm vị trí, giải pháp',
    description: 'Chỉ lấy từ số liệu của đợt; đợt đã khóa sổ thì không đổi nữa.',
  })
  @ApiOkResponse({ type: ReviewReport })
  @Problems(401, 403, 404)
  async getReviewReport(@CurrentScope() scope: AccessScope, @Param('id', roundId) id: string): Promise<ReviewReport> {
    return this.reports.report(scope, id);
  }

  @Get('review-rounds/:id/people')
  @ApiOperation({ summary: 'Người trong một đợt: theo nhóm, người chưa đáp ứng, người khác đề xuất' })
  @ApiOkResponse({ type: ReviewPeoplePage })
  @Problems(401, 403, 404, 422)
  async listReviewPeople(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
    @Query() query: ReviewPeopleQuery,
  ): Promise<ReviewPeoplePage> {
    return this.reports.people(scope, id, query);
  }

  @Get('review-rounds/:id/report/document')
  @ApiOperation({ summary: 'Báo cáo của tỉnh, Word theo Nghị định 30/2020/NĐ-CP; việc xuất được ghi nhật ký' })
  @FileAnswer('bao-cao-ra-soat.docx')
  @Problems(401, 403, 404)
  async getReviewReportDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return fileOf('docx', await this.papers.word(scope, { roundId: id, shareId: null }));
  }

  @Get('review-rounds/:id/report/workbook')
  @ApiOperation({ summary: 'Tổng hợp từng người của tỉnh, Excel; việc xuất được ghi nhật ký' })
  @FileAnswer('tong-hop-ra-soat.xlsx')
  @Problems(401, 403, 404)
  async getReviewReportWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.papers.excel(scope, { roundId: id, shareId: null }));
  }

  @Get('review-shares/:id/report/document')
  @ApiOperation({ summary: 'Báo cáo của một xã và khối, Word; việc xuất được ghi nhật ký' })
  @FileAnswer('bao-cao-ra-soat.docx')
  @Problems(401, 403, 404)
  async getReviewShareDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) id: string,
  ): Promise<StreamableFile> {
    return fileOf('docx', await this.papers.wordOfShare(scope, id));
  }

  @Get('review-shares/:id/report/workbook')
  @ApiOperation({ summary: 'Danh sách rà soát của một xã và khối, Excel; việc xuất được ghi nhật ký' })
  @FileAnswer('ra-soat.xlsx')
  @Problems(401, 403, 404)
  async getReviewShareWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) id: string,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.papers.excelOfShare(scope, id));
  }
}
