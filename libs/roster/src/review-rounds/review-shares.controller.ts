import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import {
  ReviewExtension,
  ReviewPresentationWithdrawal,
  ReviewReturn,
  ReviewShareList,
  ReviewShareView,
  ReviewSubmission,
} from './review-shares.dto.js';
import { ReviewSharesService } from './review-shares.service.js';

const id = pathId('phần rà soát');

@ApiTags('reviews')
@Controller('review-shares')
export class ReviewSharesController {
  constructor(private readonly shares: ReviewSharesService) {}

  @Get()
  @ApiOperation({ summary: 'Các phần rà soát của những đợt đang mở, gần hạn trước' })
  @ApiOkResponse({ type: ReviewShareList })
  @Problems(401, 403)
  async listOpenReviewShares(@CurrentScope() scope: AccessScope): Promise<ReviewShareList> {
    return this.shares.open(scope);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Phần rà soát của một đơn vị và khối: tiến độ, hạn, ý kiến' })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404)
  async getReviewShare(@CurrentScope() scope: AccessScope, @Param('id', id) shareId: string): Promise<ReviewShareView> {
    return this.shares.get(scope, shareId);
  }

  @Post(':id/presentation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Trình lãnh đạo đơn vị kiểm tra và gửi',
    description: 'Khi đã quyết định mọi người trừ chính người trình; lãnh đạo nhận thông báo.',
  })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async presentReviewShare(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) shareId: string,
    @ExpectedVersion() version: number,
  ): Promise<ReviewShareView> {
    return this.shares.present(scope, shareId, version);
  }

  @Post(':id/presentation/withdrawal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Rút lại bản đã trình, hoặc lãnh đạo trả lại đầu mối để sửa',
    description: 'Từ khi trình đến khi rút lại, chỉ người được gửi kết quả sửa được quyết định.',
  })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async withdrawReviewPresentation(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) shareId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewPresentationWithdrawal,
  ): Promise<ReviewShareView> {
    return this.shares.withdraw(scope, shareId, version, body);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Gửi kết quả để thẩm định, khi mọi người đã có quyết định' })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async submitReviewShare(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) shareId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewSubmission,
  ): Promise<ReviewShareView> {
    return this.shares.submit(scope, shareId, version, body);
  }

  @Post(':id/return')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Trả lại để đơn vị hoàn thiện, có lý do' })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async returnReviewShare(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) shareId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewReturn,
  ): Promise<ReviewShareView> {
    return this.shares.return(scope, shareId, version, body);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Chấp nhận kết quả của đơn vị' })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async acceptReviewShare(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) shareId: string,
    @ExpectedVersion() version: number,
  ): Promise<ReviewShareView> {
    return this.shares.accept(scope, shareId, version);
  }

  @Post(':id/extension')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Gia hạn cho một đơn vị, có lý do; cả khi đã quá hạn' })
  @ApiOkResponse({ type: ReviewShareView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async extendReviewShare(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) shareId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewExtension,
  ): Promise<ReviewShareView> {
    return this.shares.extend(scope, shareId, version, body);
  }
}
