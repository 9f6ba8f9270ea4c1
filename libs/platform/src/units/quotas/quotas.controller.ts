import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../../database/index.js';
import { CurrentScope, pathId, Problems } from '../../http/index.js';
import { QuotaList, QuotaRequest } from './quotas.dto.js';
import { QuotasService } from './quotas.service.js';

const id = pathId('đơn vị');

@ApiTags('units')
@Controller('units/:id/staffing-quotas')
export class QuotasController {
  constructor(private readonly quotas: QuotasService) {}

  @Get()
  @ApiOperation({ summary: 'Biên chế được giao của một đơn vị, theo khối và theo ngày' })
  @ApiOkResponse({ type: QuotaList })
  @Problems(401, 403, 404)
  async listStaffingQuotas(@CurrentScope() scope: AccessScope, @Param('id', id) unitId: string): Promise<QuotaList> {
    return this.quotas.list(scope, unitId);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Giao biên chế từ một ngày',
    description: 'Đến khi có biên chế của ngày sau; đặt lại cùng ngày là sửa.',
  })
  @ApiOkResponse({ type: QuotaList })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async setStaffingQuota(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) unitId: string,
    @Body() body: QuotaRequest,
  ): Promise<QuotaList> {
    return this.quotas.set(scope, unitId, body);
  }
}
