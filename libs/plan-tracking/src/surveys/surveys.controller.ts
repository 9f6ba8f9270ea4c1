import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { PublicSurveys } from './public-surveys.service.js';
import {
  PublicSurvey,
  PublicSurveyAnswer,
  SurveyCodes,
  SurveyCodesRequest,
  SurveyCreation,
  SurveyPage,
  SurveyQuery,
  SurveyView,
} from './surveys.dto.js';
import { SurveysService } from './surveys.service.js';

const id = pathId('đợt khảo sát');

@ApiTags('surveys')
@Controller()
export class SurveysController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly citizens: PublicSurveys,
  ) {}

  @Get('surveys')
  @ApiOperation({ summary: 'Các đợt khảo sát sự hài lòng, với số ý kiến và tỷ lệ hài lòng' })
  @ApiOkResponse({ type: SurveyPage })
  @Problems(401, 403, 422)
  async listSurveys(@CurrentScope() scope: AccessScope, @Query() query: SurveyQuery): Promise<SurveyPage> {
    return this.surveys.list(scope, query);
  }

  @Post('surveys')
  @ApiOperation({ summary: 'Lập đợt khảo sát của một xã và lĩnh vực' })
  @ApiCreatedResponse({ type: SurveyView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createSurvey(@CurrentScope() scope: AccessScope, @Body() body: SurveyCreation): Promise<SurveyView> {
    return this.surveys.create(scope, body);
  }

  @Get('surveys/:id')
  @ApiOperation({ summary: 'Một đợt khảo sát, kết quả từng tháng' })
  @ApiOkResponse({ type: SurveyView })
  @Problems(401, 403, 404)
  async getSurvey(@CurrentScope() scope: AccessScope, @Param('id', id) surveyId: string): Promise<SurveyView> {
    return this.surveys.get(scope, surveyId);
  }

  @Post('surveys/:id/codes')
  @ApiOperation({
    summary: 'Tạo phiếu: mỗi mã trả lời được một lần',
    description: 'Mã chỉ cho biết lần này để in thành mã QR hoặc đường dẫn; hệ thống chỉ giữ dấu vết một chiều của mã.',
  })
  @ApiCreatedResponse({ type: SurveyCodes })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createSurveyCodes(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) surveyId: string,
    @Body() { count }: SurveyCodesRequest,
  ): Promise<SurveyCodes> {
    return this.surveys.issue(scope, surveyId, count);
  }

  @Post('surveys/:id/closing')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Kết thúc đợt khảo sát: hết hôm nay thì không nhận ý kiến nữa' })
  @ApiOkResponse({ type: SurveyView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async closeSurvey(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) surveyId: string,
    @ExpectedVersion() version: number,
  ): Promise<SurveyView> {
    return this.surveys.close(scope, surveyId, version);
  }

  @Get('public-surveys/:code')
  @ApiOperation({ summary: 'Phiếu khảo sát của người dân, doanh nghiệp, theo mã; không cần tài khoản' })
  @ApiOkResponse({ type: PublicSurvey })
  @Problems(404, 409, 429)
  async getPublicSurvey(@Param('code') code: string): Promise<PublicSurvey> {
    return this.citizens.open(code);
  }

  @Post('public-surveys/:code/answer')
  @HttpCode(204)
  @ApiOperation({ summary: 'Trả lời phiếu khảo sát, một lần; không lưu gì về người trả lời' })
  @ApiNoContentResponse({ description: 'Đã nhận ý kiến' })
  @Problems(403, 404, 409, 413, 415, 422, 429)
  async answerPublicSurvey(@Param('code') code: string, @Body() body: PublicSurveyAnswer): Promise<void> {
    await this.citizens.answer(code, body);
  }
}
