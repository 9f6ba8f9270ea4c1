import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { CorrectionDecisionsService } from './correction-decisions.service.js';
import { CorrectablePartList } from './correction-rows.dto.js';
import {
  CorrectableFieldList,
  CorrectionDecisions,
  CorrectionListQuery,
  CorrectionPage,
  CorrectionRequestView,
  CorrectionSubmission,
} from './corrections.dto.js';
import { CorrectionsService } from './corrections.service.js';

const personId = pathId('hồ sơ');
const requestId = pathId('đề nghị đính chính');

@ApiTags('roster')
@Controller()
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly decisions: CorrectionDecisionsService,
  ) {}

  @Get('correction-requests')
  @ApiOperation({ summary: 'Đề nghị đính chính hồ sơ: của mình, hoặc trong phạm vi được giao' })
  @ApiOkResponse({ type: CorrectionPage })
  @Problems(401, 403, 422)
  async listCorrectionRequests(
    @CurrentScope() scope: AccessScope,
    @Query() query: CorrectionListQuery,
  ): Promise<CorrectionPage> {
    return this.corrections.list(scope, query);
  }

  @Get('correction-requests/:id')
  @ApiOperation({ summary: 'Một đề nghị: từng trường trước và sau, đang ghi gì, đã quyết định ra sao' })
  @ApiOkResponse({ type: CorrectionRequestView })
  @Problems(401, 403, 404)
  async getCorrectionRequest(
    @CurrentScope() scope: AccessScope,
    @Param('id', requestId) id: string,
  ): Promise<CorrectionRequestView> {
    return this.corrections.open(scope, id);
  }

  @Get('civil-servants/:id/correctable-fields')
  @ApiOperation({ summary: 'Các trường mà người có hồ sơ được đề nghị đính chính, với giá trị đang ghi' })
  @ApiOkResponse({ type: CorrectableFieldList })
  @Problems(401, 403, 404)
  async listCorrectableFields(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
  ): Promise<CorrectableFieldList> {
    return this.corrections.fields(scope, id);
  }

  @Get('civil-servants/:id/correctable-parts')
  @ApiOperation({ summary: 'Các phần mà người có hồ sơ được đề nghị thêm, sửa, bỏ mục, với các mục đang ghi' })
  @ApiOkResponse({ type: CorrectablePartList })
  @Problems(401, 403, 404)
  async listCorrectableParts(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
  ): Promise<CorrectablePartList> {
    return this.corrections.parts(scope, id);
  }

  @Post('civil-servants/:id/correction-requests')
  @ApiBody({
    type: CorrectionSubmission,
    examples: { field: { value: { changes: { fieldOfStudy: 'Luật kinh tế' }, reason: 'Theo bằng tốt nghiệp' } } },
  })
  @ApiOperation({
    summary: 'Đề nghị đính chính hồ sơ của chính mình',
    description: 'Mỗi người có một đề nghị chờ quyết định; giấy tờ chứng minh đính kèm sau khi gửi.',
  })
  @ApiCreatedResponse({ type: CorrectionRequestView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async submitCorrectionRequest(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @Body() body: CorrectionSubmission,
  ): Promise<CorrectionRequestView> {
    return this.corrections.submit(scope, id, body);
  }

  @Post('correction-requests/:id/decisions')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Chấp nhận hoặc từ chối từng trường của đề nghị',
    description:
      'Trường được chấp nhận ghi vào hồ sơ theo quy tắc của việc sửa hồ sơ. Hồ sơ đã đổi từ khi xem: 412, xem lại rồi quyết định.',
  })
  @ApiOkResponse({ type: CorrectionRequestView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decideCorrectionRequest(
    @CurrentScope() scope: AccessScope,
    @Param('id', requestId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: CorrectionDecisions,
  ): Promise<CorrectionRequestView> {
    return this.decisions.decide(scope, id, version, body);
  }

  @Post('correction-requests/:id/withdrawal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Rút đề nghị chưa được quyết định' })
  @ApiOkResponse({ type: CorrectionRequestView })
  @Problems(401, 403, 404, 409, 412, 428)
  async withdrawCorrectionRequest(
    @CurrentScope() scope: AccessScope,
    @Param('id', requestId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<CorrectionRequestView> {
    return this.corrections.withdraw(scope, id, version);
  }
}
