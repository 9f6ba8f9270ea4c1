import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
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
import { History } from '@commune/roster';
import { replacementExample } from './criteria-set.example.js';
import {
  CriteriaSetCopy,
  CriteriaSetList,
  CriteriaSetPublication,
  CriteriaSetQuery,
  CriteriaSetReplacement,
  CriteriaSetView,
} from './criteria-set.dto.js';
import { CriteriaSetsService } from './criteria-sets.service.js';

const id = pathId('bộ tiêu chí');

@ApiTags('evaluation')
@Controller('criteria-sets')
export class CriteriaSetsController {
  constructor(private readonly sets: CriteriaSetsService) {}

  @Get()
  @ApiOperation({
    summary: 'Các bộ tiêu chí đánh giá: theo Nghị định, Nghị quyết và của từng tỉnh',
    description: 'Mỗi bộ áp dụng từ một ngày; bộ của tỉnh thay bộ đi kèm hệ thống. Dự thảo chỉ người lập xem được.',
  })
  @ApiOkResponse({ type: CriteriaSetList })
  @Problems(401, 403, 422)
  async listCriteriaSets(
    @CurrentScope() scope: AccessScope,
    @Query() { kind }: CriteriaSetQuery,
  ): Promise<CriteriaSetList> {
    return this.sets.list(scope, kind ?? null);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một bộ tiêu chí: nhóm, tiêu chí, điểm tối đa, gợi ý' })
  @ApiOkResponse({ type: CriteriaSetView })
  @Problems(401, 403, 404)
  async getCriteriaSet(@CurrentScope() scope: AccessScope, @Param('id', id) setId: string): Promise<CriteriaSetView> {
    return this.sets.get(scope, setId);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Lịch sử một bộ tiêu chí: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getCriteriaSetHistory(@CurrentScope() scope: AccessScope, @Param('id', id) setId: string): Promise<History> {
    return this.sets.history(scope, setId);
  }

  @Post()
  @ApiOperation({
    summary: 'Lập dự thảo bộ tiêu chí của tỉnh bằng cách sao chép một bộ đã có',
    description: 'Áp dụng từ ngày 01 của một tháng sau. Tháng đã bắt đầu giữ bộ tiêu chí cũ.',
  })
  @ApiCreatedResponse({ type: CriteriaSetView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createCriteriaSet(@CurrentScope() scope: AccessScope, @Body() body: CriteriaSetCopy): Promise<CriteriaSetView> {
    return this.sets.copy(scope, body);
  }

  @Put(':id')
  @IfMatchHeader()
  @ApiBody({ type: CriteriaSetReplacement, examples: { own: { value: replacementExample } } })
  @ApiOperation({ summary: 'Thay nội dung bản dự thảo; lưu được cả khi chưa đủ' })
  @ApiOkResponse({ type: CriteriaSetView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async replaceCriteriaSet(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) setId: string,
    @ExpectedVersion() version: number,
    @Body() body: CriteriaSetReplacement,
  ): Promise<CriteriaSetView> {
    return this.sets.replace(scope, setId, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ bản dự thảo' })
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  @Problems(401, 403, 404, 409, 412, 428)
  async discardCriteriaSet(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) setId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.sets.discard(scope, setId, version);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Ban hành bản dự thảo',
    description: 'Tổng điểm, trọng số phải đúng quy định. Sau đó không sửa được nữa; bộ trước hết hiệu lực hôm trước.',
  })
  @ApiOkResponse({ type: CriteriaSetView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async publishCriteriaSet(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) setId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: CriteriaSetPublication,
  ): Promise<CriteriaSetView> {
    return this.sets.publish(scope, setId, version, reason);
  }
}
