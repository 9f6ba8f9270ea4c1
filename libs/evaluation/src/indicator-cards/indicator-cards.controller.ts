import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import {
  IndicatorCardListQuery,
  IndicatorCardPage,
  IndicatorCardQuery,
  IndicatorCardView,
  IndicatorDecision,
} from './indicator-cards.dto.js';
import { IndicatorCardsService } from './indicator-cards.service.js';

const unit = pathId('xã, phường');

@ApiTags('evaluation')
@Controller('indicator-cards')
export class IndicatorCardsController {
  constructor(private readonly cards: IndicatorCardsService) {}

  @Get()
  @ApiOperation({
    summary: 'Bộ chỉ số lãnh đạo xã: điểm của từng xã trong kỳ, lấy từ số liệu của hệ thống',
    description: 'Tiêu chí có số liệu tự có giá trị; tiêu chí khác do cấp tỉnh ghi. Còn thiếu thì chưa có điểm.',
  })
  @ApiOkResponse({ type: IndicatorCardPage })
  @Problems(401, 403, 409, 422)
  async listIndicatorCards(
    @CurrentScope() scope: AccessScope,
    @Query() query: IndicatorCardListQuery,
  ): Promise<IndicatorCardPage> {
    return this.cards.list(scope, query);
  }

  @Get(':unitId')
  @ApiOperation({ summary: 'Bộ chỉ số của một xã: từng tiêu chí, số liệu và nguồn, giá trị đã ghi, cách tính điểm' })
  @ApiOkResponse({ type: IndicatorCardView })
  @Problems(401, 403, 404, 409, 422)
  async getIndicatorCard(
    @CurrentScope() scope: AccessScope,
    @Param('unitId', unit) unitId: string,
    @Query() { period }: IndicatorCardQuery,
  ): Promise<IndicatorCardView> {
    return this.cards.get(scope, unitId, period);
  }

  @Post(':unitId/values')
  @ApiOperation({
    summary: 'Ghi giá trị của một tiêu chí, kèm lý do; giá trị theo số liệu vẫn được giữ bên cạnh',
    description: 'Mỗi lần ghi là một dòng mới, nêu dòng nó thay. Người khác đã ghi trước đó thì 409.',
  })
  @ApiCreatedResponse({ type: IndicatorCardView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async decideIndicatorValue(
    @CurrentScope() scope: AccessScope,
    @Param('unitId', unit) unitId: string,
    @Body() body: IndicatorDecision,
  ): Promise<IndicatorCardView> {
    return this.cards.decide(scope, unitId, body);
  }
}
