import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems, Revalidated } from '@commune/platform/http';
import {
  CompetencyFramework,
  PositionStandards,
  StandardDraftRequest,
  StandardDraftView,
  StandardPublication,
} from './standards.dto.js';
import { StandardsService } from './standards.service.js';

const position = pathId('vị trí việc làm');
const draft = pathId('bản dự thảo');

const accountant = {
  type: StandardDraftRequest,
  examples: {
    accountant: {
      value: {
        effectiveFrom: '2027-01-01',
        minEducation: 'university',
        fieldsOfStudy: ['Kế toán', 'Kiểm toán'],
        minPoliticalTheory: 'elementary',
        minStateManagement: 'specialist',
        further: [{ kind: 'it', name: 'basic', level: null, areaType: null }],
        trainable: ['political_theory', 'state_management', 'it', 'certificate'],
        competencies: [{ code: 'general.it', level: 3 }],
        source: 'Quyết định số 2815/QĐ-UBND ngày 25/6/2026',
      },
    },
  },
};

@ApiTags('roster')
@Controller()
export class StandardsController {
  constructor(private readonly standards: StandardsService) {}

  @Get('competencies')
  @Revalidated()
  @ApiOperation({
    summary: 'Khung năng lực: chung, chuyên môn, quản lý, chuẩn Bí thư – Chủ tịch, trọng tâm địa bàn',
  })
  @ApiOkResponse({ type: CompetencyFramework })
  @Problems(401, 403)
  listCompetencies(): CompetencyFramework {
    return this.standards.framework();
  }

  @Get('job-positions/:id/standards')
  @ApiOperation({ summary: 'Tiêu chuẩn của một vị trí việc làm: mọi phiên bản và bản dự thảo' })
  @ApiOkResponse({ type: PositionStandards })
  @Problems(401, 403, 404)
  async listPositionStandards(
    @CurrentScope() scope: AccessScope,
    @Param('id', position) positionId: string,
  ): Promise<PositionStandards> {
    return this.standards.list(scope, positionId);
  }

  @Post('job-positions/:id/standard-drafts')
  @ApiBody(accountant)
  @ApiOperation({
    summary: 'Lập dự thảo tiêu chuẩn',
    description: 'Mỗi vị trí có nhiều nhất một bản dự thảo. Người đã được rà soát vẫn theo phiên bản cũ.',
  })
  @ApiCreatedResponse({ type: StandardDraftView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createStandardDraft(
    @CurrentScope() scope: AccessScope,
    @Param('id', position) positionId: string,
    @Body() body: StandardDraftRequest,
  ): Promise<StandardDraftView> {
    return this.standards.createDraft(scope, positionId, body);
  }

  @Put('standard-drafts/:id')
  @IfMatchHeader()
  @ApiBody(accountant)
  @ApiOperation({ summary: 'Thay nội dung bản dự thảo' })
  @ApiOkResponse({ type: StandardDraftView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async replaceStandardDraft(
    @CurrentScope() scope: AccessScope,
    @Param('id', draft) id: string,
    @ExpectedVersion() version: number,
    @Body() body: StandardDraftRequest,
  ): Promise<StandardDraftView> {
    return this.standards.replaceDraft(scope, id, version, body);
  }

  @Delete('standard-drafts/:id')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ bản dự thảo' })
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  @Problems(401, 403, 404, 409, 412, 428)
  async discardStandardDraft(
    @CurrentScope() scope: AccessScope,
    @Param('id', draft) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.standards.discardDraft(scope, id, version);
  }

  @Post('standard-drafts/:id/publication')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Ban hành bản dự thảo',
    description: 'Có hiệu lực từ ngày đã ghi, sau đó không sửa được nữa; phiên bản trước hết hiệu lực hôm trước.',
  })
  @ApiOkResponse({ type: PositionStandards })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async publishStandardDraft(
    @CurrentScope() scope: AccessScope,
    @Param('id', draft) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: StandardPublication,
  ): Promise<PositionStandards> {
    return this.standards.publish(scope, id, version, reason);
  }
}
