import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import { CompetencyAssessmentBody, CompetencyProfile } from './competencies.dto.js';
import { CompetenciesService } from './competencies.service.js';

const id = pathId('hồ sơ');

@ApiTags('roster')
@Controller('civil-servants/:id')
export class CompetenciesController {
  constructor(private readonly service: CompetenciesService) {}

  @Get('competency-assessments')
  @ApiOperation({
    summary: 'Năng lực của một người so với khung năng lực của vị trí, và các lần đánh giá',
    description: 'Nghị định 361/2025/NĐ-CP; Nghị quyết 04-NQ/TU phụ lục 2. Việc xem được ghi vào nhật ký.',
  })
  @ApiOkResponse({ type: CompetencyProfile })
  @Problems(401, 403, 404)
  async getCompetencyProfile(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
  ): Promise<CompetencyProfile> {
    return this.service.ofPerson(scope, civilServantId);
  }

  @Post('competency-assessments')
  @HttpCode(200)
  @ApiBody({
    type: CompetencyAssessmentBody,
    examples: { head: { value: { assessedOn: '2026-05-20', levels: [{ code: 'general.it', level: 2 }] } } },
  })
  @ApiOperation({
    summary: 'Người đứng đầu đánh giá mức năng lực tại một ngày',
    description: 'Đánh giá lại trong cùng ngày thay mức cũ; lịch sử được giữ. Không ai tự đánh giá mình.',
  })
  @ApiOkResponse({ type: CompetencyProfile })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async assessCompetencies(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Body() body: CompetencyAssessmentBody,
  ): Promise<CompetencyProfile> {
    return this.service.assess(scope, civilServantId, body);
  }
}
