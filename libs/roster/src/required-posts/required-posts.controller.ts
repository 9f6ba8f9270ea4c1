import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, pathId, Problems } from '@commune/platform/http';
import { RequiredPostsQuery, RequiredPostsRequest, RequiredPostTable } from './required-posts.dto.js';
import { RequiredPostsService } from './required-posts.service.js';
import { RequiredPostsWorkbook } from './required-posts-workbook.service.js';

const id = pathId('xã, phường');

@ApiTags('roster')
@Controller('units/:id/required-posts')
export class RequiredPostsController {
  constructor(
    private readonly posts: RequiredPostsService,
    private readonly workbook: RequiredPostsWorkbook,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Số cần có và đang có của từng vị trí ở một xã, so với biên chế được giao' })
  @ApiOkResponse({ type: RequiredPostTable })
  @Problems(401, 403, 404, 422)
  async listRequiredPosts(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) unitId: string,
    @Query() { asOf }: RequiredPostsQuery,
  ): Promise<RequiredPostTable> {
    return this.posts.list(scope, unitId, asOf);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Định lại số cần có của một hay nhiều vị trí từ một ngày',
    description: 'Đến khi có số của ngày sau. Tổng vượt biên chế không bị từ chối nhưng được báo trong totals.',
  })
  @ApiOkResponse({ type: RequiredPostTable })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422)
  async setRequiredPosts(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) unitId: string,
    @Body() body: RequiredPostsRequest,
  ): Promise<RequiredPostTable> {
    return this.posts.set(scope, unitId, body);
  }

  @Get('export')
  @ApiOperation({ summary: 'Xuất Excel của một xã hoặc mọi xã của tỉnh; sửa xong nhập lại được' })
  @FileAnswer('vi-tri-can-co.xlsx')
  @Problems(401, 403, 404, 422)
  async exportRequiredPosts(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) unitId: string,
    @Query() { asOf }: RequiredPostsQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.workbook.of(scope, unitId, asOf));
  }
}
