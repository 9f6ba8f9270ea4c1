import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../../database/index.js';
import { CurrentScope, pathId, Problems } from '../../http/index.js';
import {
  UnitChangeCancellation,
  UnitChangeList,
  UnitChangePreview,
  UnitChangeRequest,
  UnitChangeView,
} from './unit-changes.dto.js';
import { ClusterList, UnitHistory } from './unit-history.dto.js';
import { UnitChangesService } from './unit-changes.service.js';
import { UnitHistoryService } from './unit-history.service.js';

/** Nobody by this id: what is tried out as it stands changes nothing. */
const rename = {
  type: UnitChangeRequest,
  examples: {
    rename: {
      value: {
        kind: 'rename',
        unitIds: ['01890000-0000-7000-8000-000000000000'],
        targets: [{ name: 'Thục Phán', fullName: 'Phường Thục Phán' }],
        effectiveOn: '2027-01-01',
        documentNumber: '1234/NQ-UBTVQH16',
        documentDate: '2026-11-02',
      },
    },
  },
};

@ApiTags('units')
@Controller()
export class UnitChangesController {
  constructor(
    private readonly changes: UnitChangesService,
    private readonly histories: UnitHistoryService,
  ) {}

  @Get('unit-changes')
  @ApiOperation({ summary: 'Các thay đổi đơn vị: đã lên lịch, đã thực hiện, đã hủy' })
  @ApiOkResponse({ type: UnitChangeList })
  @Problems(401, 403)
  async listUnitChanges(@CurrentScope() scope: AccessScope): Promise<UnitChangeList> {
    return this.changes.list(scope);
  }

  @Post('unit-changes/preview')
  @ApiBody(rename)
  @HttpCode(200)
  @ApiOperation({
    summary: 'Xem trước một thay đổi đơn vị: từng bước và những gì chuyển theo',
    description: 'Không ghi gì. Đổi tên, hợp nhất, tách, giải thể, thành lập, đổi cụm và đặc thù địa bàn.',
  })
  @ApiOkResponse({ type: UnitChangePreview })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async previewUnitChange(
    @CurrentScope() scope: AccessScope,
    @Body() body: UnitChangeRequest,
  ): Promise<UnitChangePreview> {
    return this.changes.preview(scope, body);
  }

  @Post('unit-changes')
  @ApiBody(rename)
  @ApiOperation({
    summary: 'Lập thay đổi đơn vị',
    description: 'Thực hiện ngay nếu ngày có hiệu lực là hôm nay, nếu sau thì tự thực hiện vào ngày đó.',
  })
  @ApiCreatedResponse({ type: UnitChangeView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createUnitChange(@CurrentScope() scope: AccessScope, @Body() body: UnitChangeRequest): Promise<UnitChangeView> {
    return this.changes.create(scope, body);
  }

  @Post('unit-changes/:id/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hủy một thay đổi chưa thực hiện' })
  @ApiOkResponse({ type: UnitChangeView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async cancelUnitChange(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('thay đổi đơn vị')) id: string,
    @Body() body: UnitChangeCancellation,
  ): Promise<UnitChangeView> {
    return this.changes.cancel(scope, id, body.reason);
  }

  @Get('units/:id/history')
  @ApiOperation({ summary: 'Lịch sử một đơn vị: tên cũ, đơn vị trước và sau, các thay đổi' })
  @ApiOkResponse({ type: UnitHistory })
  @Problems(401, 403, 404)
  async getUnitHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('đơn vị')) id: string,
  ): Promise<UnitHistory> {
    return this.histories.history(scope, id);
  }

  @Get('clusters')
  @ApiOperation({ summary: 'Các cụm xã, phường' })
  @ApiOkResponse({ type: ClusterList })
  @Problems(401, 403)
  async listClusters(@CurrentScope() scope: AccessScope): Promise<ClusterList> {
    return this.histories.clusters(scope);
  }
}
