import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { ReviewArrivalList, ReviewArrivalRequest } from './review-arrivals.dto.js';
import {
  ReviewAssessmentList,
  ReviewAssessmentView,
  ReviewDecisionRequest,
  ReviewRecomputation,
  ReviewSettingAside,
} from './review-assessments.dto.js';
import { ReviewConfirmation, ReviewConfirmationResult } from './review-confirmation.dto.js';
import { ReviewArrivalsService } from './review-arrivals.service.js';
import { ReviewAssessmentsService } from './review-assessments.service.js';
import { ReviewConfirmationsService } from './review-confirmations.service.js';
import { ReviewRecomputationService } from './review-recomputation.service.js';

const shareId = pathId('phần rà soát');
const id = pathId('dòng rà soát');

@ApiTags('reviews')
@Controller()
export class ReviewAssessmentsController {
  constructor(
    private readonly assessments: ReviewAssessmentsService,
    private readonly confirmations: ReviewConfirmationsService,
    private readonly arrivals: ReviewArrivalsService,
    private readonly recomputation: ReviewRecomputationService,
  ) {}

  @Get('review-shares/:id/assessments')
  @ApiOperation({ summary: 'Mọi người của một phần: căn cứ, đề xuất có lý do, quyết định' })
  @ApiOkResponse({ type: ReviewAssessmentList })
  @Problems(401, 403, 404)
  async listReviewAssessments(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) share: string,
  ): Promise<ReviewAssessmentList> {
    return this.assessments.list(scope, share);
  }

  @Post('review-shares/:id/assessments')
  @ApiOperation({ summary: 'Thêm một người đến sau ngày số liệu vào phần rà soát' })
  @ApiCreatedResponse({ type: ReviewAssessmentView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async addReviewAssessment(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) share: string,
    @Body() body: ReviewArrivalRequest,
  ): Promise<ReviewAssessmentView> {
    return this.assessments.get(scope, await this.arrivals.add(scope, share, body.civilServantId));
  }

  @Get('review-shares/:id/arrivals')
  @ApiOperation({ summary: 'Người đang ở đơn vị mà chưa có trong phần rà soát' })
  @ApiOkResponse({ type: ReviewArrivalList })
  @Problems(401, 403, 404)
  async listReviewArrivals(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) share: string,
  ): Promise<ReviewArrivalList> {
    return this.arrivals.list(scope, share);
  }

  @Post('review-shares/:id/recomputation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tính lại đề xuất theo hồ sơ hôm nay, với tiêu chuẩn của đợt',
    description: 'Đề xuất lúc mở đợt giữ nguyên bên cạnh; quyết định đã có không đổi.',
  })
  @ApiOkResponse({ type: ReviewRecomputation })
  @Problems(401, 403, 404, 409, 422)
  async recomputeReviewShare(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) share: string,
  ): Promise<ReviewRecomputation> {
    return this.recomputation.recompute(scope, share);
  }

  @Post('review-shares/:id/confirmations')
  @HttpCode(200)
  // Nobody by this id: what is tried out as it stands decides on nobody.
  @ApiBody({
    type: ReviewConfirmation,
    examples: { none: { value: { items: [{ id: '01890000-0000-7000-8000-000000000000', version: 1 }] } } },
  })
  @ApiOperation({
    summary: 'Xác nhận hàng loạt: giữ nguyên đề xuất và giải pháp gợi ý',
    description: 'Mỗi dòng kèm phiên bản đã đọc và có kết quả riêng; dòng bị từ chối không cản các dòng khác.',
  })
  @ApiOkResponse({ type: ReviewConfirmationResult })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async confirmReviewProposals(
    @CurrentScope() scope: AccessScope,
    @Param('id', shareId) share: string,
    @Body() body: ReviewConfirmation,
  ): Promise<ReviewConfirmationResult> {
    return this.confirmations.confirm(scope, share, body);
  }

  @Get('review-assessments/:id')
  @ApiOperation({ summary: 'Một người trong đợt rà soát' })
  @ApiOkResponse({ type: ReviewAssessmentView })
  @Problems(401, 403, 404)
  async getReviewAssessment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) assessment: string,
  ): Promise<ReviewAssessmentView> {
    return this.assessments.get(scope, assessment);
  }

  @Put('review-assessments/:id/decision')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Quyết định nhóm, giải pháp và thời hạn cho một người' })
  @ApiOkResponse({ type: ReviewAssessmentView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decideReviewAssessment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) assessment: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewDecisionRequest,
  ): Promise<ReviewAssessmentView> {
    return this.assessments.decide(scope, assessment, version, body);
  }

  @Delete('review-assessments/:id/decision')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Rút quyết định, hoặc đưa trở lại người đã để ngoài' })
  @ApiOkResponse({ type: ReviewAssessmentView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async withdrawReviewDecision(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) assessment: string,
    @ExpectedVersion() version: number,
  ): Promise<ReviewAssessmentView> {
    return this.assessments.withdraw(scope, assessment, version);
  }

  @Post('review-assessments/:id/setting-aside')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Để ngoài đợt một người đã nghỉ hoặc đã chuyển đi, có lý do' })
  @ApiOkResponse({ type: ReviewAssessmentView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async setAsideReviewAssessment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) assessment: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewSettingAside,
  ): Promise<ReviewAssessmentView> {
    return this.assessments.setAside(scope, assessment, version, body.reason);
  }
}
