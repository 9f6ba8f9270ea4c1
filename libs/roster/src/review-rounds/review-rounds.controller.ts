import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { ReviewClosingService } from './review-closing.service.js';
import { ReviewRemindersService } from './review-reminders.service.js';
import {
  ReviewRoundClosing,
  ReviewRoundList,
  ReviewRoundPatch,
  ReviewRoundRequest,
  ReviewRoundView,
} from './review-rounds.dto.js';
import { ReviewRoundsService } from './review-rounds.service.js';
import { ReviewReminded, ReviewReminder, ReviewShareList } from './review-shares.dto.js';
import { ReviewSharesService } from './review-shares.service.js';

const id = pathId('đợt rà soát');

@ApiTags('reviews')
@Controller('review-rounds')
export class ReviewRoundsController {
  constructor(
    private readonly rounds: ReviewRoundsService,
    private readonly closing: ReviewClosingService,
    private readonly shares: ReviewSharesService,
    private readonly reminders: ReviewRemindersService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Các đợt rà soát trong phạm vi được giao' })
  @ApiOkResponse({ type: ReviewRoundList })
  @Problems(401, 403)
  async listReviewRounds(@CurrentScope() scope: AccessScope): Promise<ReviewRoundList> {
    return this.rounds.list(scope);
  }

  @Post()
  @ApiOperation({ summary: 'Lập đợt rà soát', description: 'Chưa xã nào thấy cho đến khi mở.' })
  @ApiCreatedResponse({ type: ReviewRoundView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createReviewRound(
    @CurrentScope() scope: AccessScope,
    @Body() body: ReviewRoundRequest,
  ): Promise<ReviewRoundView> {
    return this.rounds.create(scope, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một đợt rà soát' })
  @ApiOkResponse({ type: ReviewRoundView })
  @Problems(401, 403, 404)
  async getReviewRound(@CurrentScope() scope: AccessScope, @Param('id', id) roundId: string): Promise<ReviewRoundView> {
    return this.rounds.get(scope, roundId);
  }

  @Patch(':id')
  @IfMatchHeader()
  @ApiBody({ type: ReviewRoundPatch, examples: { deadline: { value: { deadline: '2027-06-30' } } } })
  @ApiOperation({ summary: 'Sửa đợt rà soát khi chưa mở' })
  @ApiOkResponse({ type: ReviewRoundView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updateReviewRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewRoundPatch,
  ): Promise<ReviewRoundView> {
    return this.rounds.update(scope, roundId, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ đợt rà soát khi chưa mở' })
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  @Problems(401, 403, 404, 409, 412, 428)
  async deleteReviewRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.rounds.remove(scope, roundId, version);
  }

  @Post(':id/opening')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Mở đợt: lấy mọi người giữ vị trí vào ngày số liệu, kèm đề xuất của hệ thống',
    description: 'Một phần cho mỗi xã và khối; các xã được thông báo. Số liệu và bản tiêu chuẩn giữ nguyên cả đợt.',
  })
  @ApiOkResponse({ type: ReviewRoundView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async openReviewRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @ExpectedVersion() version: number,
  ): Promise<ReviewRoundView> {
    return this.rounds.open(scope, roundId, version);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Khóa sổ: từ đây kết quả không đổi nữa, dù hồ sơ sau này thay đổi thế nào',
    description: 'Khi mọi phần được chấp nhận; hoặc nêu đủ các phần còn thiếu cùng ý kiến.',
  })
  @ApiOkResponse({ type: ReviewRoundView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async closeReviewRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewRoundClosing,
  ): Promise<ReviewRoundView> {
    return this.closing.close(scope, roundId, version, body);
  }

  @Get(':id/shares')
  @ApiOperation({ summary: 'Tiến độ từng xã, phường và khối trong một đợt' })
  @ApiOkResponse({ type: ReviewShareList })
  @Problems(401, 403, 404)
  async listReviewShares(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
  ): Promise<ReviewShareList> {
    return this.shares.ofRound(scope, roundId);
  }

  @Post(':id/reminders')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nhắc các đơn vị chưa gửi: thông báo và thư' })
  @ApiOkResponse({ type: ReviewReminded })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async remindReviewShares(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @Body() body: ReviewReminder,
  ): Promise<ReviewReminded> {
    return this.reminders.remind(scope, roundId, body);
  }
}
