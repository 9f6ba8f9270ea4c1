import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, Problems } from '@commune/platform/http';
import { History } from '../records/record-history.dto.js';
import { CodeListEntryPatch, CodeListEntryRequest, CodeListView } from './code-lists.dto.js';
import { CodeListsService } from './code-lists.service.js';

const LIST = { name: 'list', description: 'Tên danh mục', example: 'certificate_kind' };
const CODE = { name: 'code', description: 'Mã', example: 'digital_skills' };

@ApiTags('roster')
@Controller('code-lists')
export class CodeListsController {
  constructor(private readonly lists: CodeListsService) {}

  @Get(':list')
  @ApiParam(LIST)
  @ApiOperation({ summary: 'Một danh mục: mọi mã, kể cả sắp và đã hết hiệu lực, mã nào do tỉnh thêm' })
  @ApiOkResponse({ type: CodeListView })
  @Problems(401, 403, 404)
  async getCodeList(@CurrentScope() scope: AccessScope, @Param('list') list: string): Promise<CodeListView> {
    return this.lists.get(scope, list);
  }

  @Post(':list/entries')
  @ApiParam(LIST)
  @ApiOperation({
    summary: 'Thêm một mã của tỉnh vào danh mục được mở rộng',
    description: 'Danh mục do luật định thì không thêm được. Mã không đổi và không dùng lại.',
  })
  @ApiCreatedResponse({ type: CodeListView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async addCodeListEntry(
    @CurrentScope() scope: AccessScope,
    @Param('list') list: string,
    @Body() body: CodeListEntryRequest,
  ): Promise<CodeListView> {
    return this.lists.add(scope, list, body);
  }

  @Patch(':list/entries/:code')
  @IfMatchHeader()
  @ApiParam(LIST)
  @ApiParam(CODE)
  @ApiOperation({ summary: 'Sửa tên, nguồn, ngày cuối của một mã do tỉnh thêm' })
  @ApiOkResponse({ type: CodeListView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updateCodeListEntry(
    @CurrentScope() scope: AccessScope,
    @Param('list') list: string,
    @Param('code') code: string,
    @ExpectedVersion() version: number,
    @Body() patch: CodeListEntryPatch,
  ): Promise<CodeListView> {
    return this.lists.update(scope, { list, code, version }, patch);
  }

  @Get(':list/entries/:code/history')
  @ApiParam(LIST)
  @ApiParam(CODE)
  @ApiOperation({ summary: 'Lịch sử một mã do tỉnh thêm: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getCodeListEntryHistory(
    @CurrentScope() scope: AccessScope,
    @Param('list') list: string,
    @Param('code') code: string,
  ): Promise<History> {
    return this.lists.history(scope, list, code);
  }
}
