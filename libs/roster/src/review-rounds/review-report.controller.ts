import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, notFound, Problems } from '@commune/platform/http';
import { ReviewPapersService } from './review-papers.service.js';
import { ReviewPeoplePage, ReviewPeopleQuery, ReviewReport } from './review-report.dto.js';
import { ReviewReportService } from './review-report.service.js';

const roundId = new ParseUUIDPipe({ exceptionFactory: () => notFound('đợt rà soát') });
const shareId = new ParseUUIDPipe({ exceptionFactory: () => notFound('phần rà soát') });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (type: string) => ({
  description: 'Tệp',
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
});

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
  @Header('Content-Disposition', 'attachment; filename="bao-cao-ra-soat.docx"')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Báo cáo của tỉnh, Word theo Nghị định 30/2020/NĐ-CP; việc xuất được ghi nhật ký' })
  @ApiProduces(DOCX)
  @ApiOkResponse(file(DOCX))
  @Problems(401, 403, 404)
  async getReviewReportDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.papers.word(scope, { roundId: id, shareId: null }), { type: DOCX });
  }

  @Get('review-rounds/:id/report/workbook')
  @Header('Content-Disposition', 'attachment; filename="tong-hop-ra-soat.xlsx"')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Tổng hợp từng người của tỉnh, Excel; việc xuất được ghi nhật ký' })
  @ApiProduces(XLSX)
  @ApiOkResponse(file(XLSX))
  @Problems(401, 403, 404)
  async getReviewReportWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.papers.excel(scope, { roundId: id, shareId: null }), { type: XLSX });
  }

  @Get('review-shares/:id/report/document')
  @Header('Content-Disposition', 'attachment; filename="bao-cao-ra-soat.docx"')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Báo cáo của một xã và khối, Word; việc xuất được ghi nhật ký' })
  @ApiProduces(DOCX)
  @ApiOkResponse(file(DOCX))
  @Problems(401, 403, 404)
  async getReviewShareDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.papers.wordOfShare(scope, id), { type: DOCX });
  }

  @Get('review-shares/:id/report/workbook')
  @Header('Content-Disposition', 'attachment; filename="ra-soat.xlsx"')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Danh sách rà soát của một xã và khối, Excel; việc xuất được ghi nhật ký' })
  @ApiProduces(XLSX)
  @ApiOkResponse(file(XLSX))
  @Problems(401, 403, 404)
  async getReviewShareWorkbook(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.papers.excelOfShare(scope, id), { type: XLSX });
  }
}
