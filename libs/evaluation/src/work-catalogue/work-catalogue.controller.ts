import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { History } from '@commune/roster';
import {
  WorkCatalogueClosing,
  WorkCatalogueEntryRequest,
  WorkCatalogueEntryView,
  WorkCataloguePage,
  WorkCatalogueQuery,
} from './work-catalogue.dto.js';
import { WorkCatalogueService } from './work-catalogue.service.js';

const id = pathId('dòng của danh mục');

@ApiTags('evaluation')
@Controller('work-catalogue-entries')
export class WorkCatalogueController {
  constructor(private readonly catalogue: WorkCatalogueService) {}

  @Get()
  @ApiOperation({
    summary: 'Danh mục sản phẩm, công việc quy đổi có hiệu lực vào một ngày',
    description: 'Nghị định 335/2025/NĐ-CP Điều 13: không quá 5 nhóm độ phức tạp; mỗi dòng bằng n đơn vị chuẩn.',
  })
  @ApiOkResponse({ type: WorkCataloguePage })
  @Problems(401, 403, 422)
  async listWorkCatalogueEntries(
    @CurrentScope() scope: AccessScope,
    @Query() query: WorkCatalogueQuery,
  ): Promise<WorkCataloguePage> {
    return this.catalogue.list(scope, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Thêm một dòng, hoặc thay dòng cùng mã từ một ngày',
    description: 'Công việc đã giao giữ hệ số tại lúc giao.',
  })
  @ApiCreatedResponse({ type: WorkCatalogueEntryView })
  @Problems(401, 403, 409, 413, 415, 422)
  async setWorkCatalogueEntry(
    @CurrentScope() scope: AccessScope,
    @Body() body: WorkCatalogueEntryRequest,
  ): Promise<WorkCatalogueEntryView> {
    return this.catalogue.set(scope, body);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Kết thúc một dòng của danh mục sau một ngày' })
  @ApiOkResponse({ type: WorkCatalogueEntryView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async closeWorkCatalogueEntry(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) entryId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkCatalogueClosing,
  ): Promise<WorkCatalogueEntryView> {
    return this.catalogue.close(scope, entryId, version, body);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Lịch sử một dòng của danh mục: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getWorkCatalogueEntryHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) entryId: string,
  ): Promise<History> {
    return this.catalogue.history(scope, entryId);
  }
}
