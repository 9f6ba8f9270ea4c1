import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import {
  CurrentScope,
  ExpectedVersion,
  FileAnswer,
  fileOf,
  IfMatchHeader,
  pathId,
  Problems,
} from '@commune/platform/http';
import { StructureQueryParameters } from '../structure/structure.dto.js';
import { DeepReviewPapersService } from './deep-review-papers.service.js';
import {
  DeepReview,
  SpecialismCommentBody,
  SpecialismCommentList,
  SpecialismCommentQuery,
  SpecialismCommentView,
} from './deep-review.dto.js';
import { DeepReviewService } from './deep-review.service.js';
import { SpecialismCommentsService } from './specialism-comments.service.js';

@ApiTags('roster')
@Controller()
export class DeepReviewController {
  constructor(
    private readonly reviews: DeepReviewService,
    private readonly comments: SpecialismCommentsService,
    private readonly papers: DeepReviewPapersService,
  ) {}

  @Get('deep-review')
  @ApiOperation({
    summary: 'Rà soát chuyên sâu 16 lĩnh vực và ba nhóm ngành đặc thù',
    description: 'KH 1570/KH-UBND mục III.2, phụ lục nhiệm vụ 4. Mức độ phù hợp chỉ có khi người đọc được xem.',
  })
  @ApiOkResponse({ type: DeepReview })
  @Problems(401, 403, 404, 422)
  async getDeepReview(
    @CurrentScope() scope: AccessScope,
    @Query() query: StructureQueryParameters,
  ): Promise<DeepReview> {
    return this.reviews.review(scope, query);
  }

  @Get('deep-review/document')
  @FileAnswer('bao-cao-danh-gia-chuyen-sau.docx')
  @ApiOperation({ summary: 'Báo cáo đánh giá chuyên sâu, Word (KH 1570/KH-UBND, phụ lục nhiệm vụ 4)' })
  @Problems(401, 403, 404, 422)
  async getDeepReviewDocument(
    @CurrentScope() scope: AccessScope,
    @Query() query: StructureQueryParameters,
  ): Promise<StreamableFile> {
    return fileOf('docx', await this.papers.bySpecialism(scope, query));
  }

  @Get('deep-review/corps-document')
  @FileAnswer('bao-cao-tong-the.docx')
  @ApiOperation({ summary: 'Báo cáo tổng thể đội ngũ, Word (KH 1570/KH-UBND, phụ lục nhiệm vụ 5)' })
  @Problems(401, 403, 404, 422)
  async getCorpsReviewDocument(
    @CurrentScope() scope: AccessScope,
    @Query() query: StructureQueryParameters,
  ): Promise<StreamableFile> {
    return fileOf('docx', await this.papers.ofCorps(scope, query));
  }

  @Get('specialism-comments')
  @ApiOperation({ summary: 'Ý kiến của các sở, ngành về từng lĩnh vực, mới nhất trước' })
  @ApiOkResponse({ type: SpecialismCommentList })
  @Problems(401, 403, 422)
  async listSpecialismComments(
    @CurrentScope() scope: AccessScope,
    @Query() query: SpecialismCommentQuery,
  ): Promise<SpecialismCommentList> {
    return this.comments.list(scope, query);
  }

  @Post('specialism-comments')
  @ApiBody({
    type: SpecialismCommentBody,
    examples: {
      land: {
        value: {
          unitId: '0197a000-0000-7000-8000-000000000000',
          specialismCode: 'land',
          commentedOn: '2026-06-15',
          body: 'Hồ sơ đất đai tăng; cần bổ sung công chức địa chính cho các xã biên giới.',
        },
      },
    },
  })
  @ApiOperation({ summary: 'Góp ý về một lĩnh vực, của tỉnh hoặc của một xã, phường' })
  @ApiCreatedResponse({ type: SpecialismCommentView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async addSpecialismComment(
    @CurrentScope() scope: AccessScope,
    @Body() body: SpecialismCommentBody,
  ): Promise<SpecialismCommentView> {
    return this.comments.add(scope, body);
  }

  @Post('specialism-comments/:id/withdrawal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Rút ý kiến của mình; nội dung vẫn được giữ' })
  @ApiOkResponse({ type: SpecialismCommentView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async withdrawSpecialismComment(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('ý kiến')) id: string,
    @ExpectedVersion() version: number,
  ): Promise<SpecialismCommentView> {
    return this.comments.withdraw(scope, id, version);
  }
}
