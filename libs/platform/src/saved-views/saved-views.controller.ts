import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '../http/index.js';
import {
  ListLayout,
  SavedView,
  SavedViewOrder,
  SavedViewPatch,
  SavedViewRequest,
  SavedViews,
} from './saved-views.dto.js';
import { SavedViewsService } from './saved-views.service.js';

const id = pathId('cách xem');
const listParameter = { name: 'list', example: 'civil-servants' };

@ApiTags('saved-views')
@Controller()
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get('lists/:list/views')
  @ApiParam(listParameter)
  @ApiOperation({ summary: 'Các cách xem tôi đã lưu của một danh sách, và các cột tôi đang dùng' })
  @ApiOkResponse({ type: SavedViews })
  @Problems(401, 403, 404)
  async listSavedViews(@CurrentScope() scope: AccessScope, @Param('list') list: string): Promise<SavedViews> {
    return this.views.list(scope, list);
  }

  @Post('lists/:list/views')
  @ApiParam(listParameter)
  @ApiOperation({ summary: 'Lưu cách xem: bộ lọc, thứ tự và các cột' })
  @ApiCreatedResponse({ type: SavedView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createSavedView(
    @CurrentScope() scope: AccessScope,
    @Param('list') list: string,
    @Body() body: SavedViewRequest,
  ): Promise<SavedView> {
    return this.views.create(scope, list, body);
  }

  @Put('lists/:list/views/order')
  @ApiParam(listParameter)
  @ApiBody({ type: SavedViewOrder, examples: { none: { value: { ids: [] } } } })
  @ApiOperation({ summary: 'Sắp xếp các cách xem' })
  @ApiOkResponse({ type: SavedViews })
  @Problems(401, 403, 404, 413, 415, 422)
  async orderSavedViews(
    @CurrentScope() scope: AccessScope,
    @Param('list') list: string,
    @Body() body: SavedViewOrder,
  ): Promise<SavedViews> {
    return this.views.order(scope, list, body);
  }

  @Put('lists/:list/layout')
  @ApiParam(listParameter)
  @ApiOperation({ summary: 'Nhớ các cột, thứ tự và độ rộng của tôi khi không dùng cách xem nào' })
  @ApiOkResponse({ type: ListLayout })
  @Problems(401, 403, 404, 413, 415, 422)
  async saveListLayout(
    @CurrentScope() scope: AccessScope,
    @Param('list') list: string,
    @Body() body: ListLayout,
  ): Promise<ListLayout> {
    return this.views.setLayout(scope, list, body);
  }

  @Patch('saved-views/:id')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Đổi tên, cập nhật hoặc đặt làm mặc định', description: 'Trường không gửi giữ nguyên.' })
  @ApiOkResponse({ type: SavedView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updateSavedView(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) viewId: string,
    @ExpectedVersion() version: number,
    @Body() patch: SavedViewPatch,
  ): Promise<SavedView> {
    return this.views.update(scope, viewId, version, patch);
  }

  @Delete('saved-views/:id')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Xóa cách xem' })
  @ApiNoContentResponse({ description: 'Đã xóa' })
  @Problems(401, 403, 404, 412, 428)
  async deleteSavedView(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) viewId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.views.delete(scope, viewId, version);
  }
}
