import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { History } from '../records/record-history.dto.js';
import {
  JobPositionClosing,
  JobPositionPatch,
  JobPositionReopening,
  JobPositionRequest,
  JobPositionView,
} from './position-catalogue.dto.js';
import { PositionCatalogueService } from './position-catalogue.service.js';

const id = pathId('vị trí việc làm');

@ApiTags('roster')
@Controller('job-positions')
export class PositionCatalogueController {
  constructor(private readonly catalogue: PositionCatalogueService) {}

  @Post()
  @ApiOperation({
    summary: 'Lập vị trí việc làm',
    description: 'Khối chính quyền do Sở Nội vụ, khối Đảng do Ban Tổ chức Tỉnh ủy quản lý.',
  })
  @ApiCreatedResponse({ type: JobPositionView })
  @Problems(401, 403, 409, 413, 415, 422)
  async createJobPosition(
    @CurrentScope() scope: AccessScope,
    @Body() body: JobPositionRequest,
  ): Promise<JobPositionView> {
    return this.catalogue.create(scope, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một vị trí việc làm và việc được làm với nó' })
  @ApiOkResponse({ type: JobPositionView })
  @Problems(401, 403, 404)
  async getJobPosition(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) positionId: string,
  ): Promise<JobPositionView> {
    return this.catalogue.get(scope, positionId);
  }

  @Patch(':id')
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Sửa vị trí việc làm',
    description: 'Mã và khối không đổi được: kết thúc vị trí và lập vị trí mới.',
  })
  @ApiOkResponse({ type: JobPositionView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updateJobPosition(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) positionId: string,
    @ExpectedVersion() version: number,
    @Body() patch: JobPositionPatch,
  ): Promise<JobPositionView> {
    return this.catalogue.update(scope, positionId, version, patch);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Kết thúc vị trí việc làm sau một ngày',
    description: 'Từ chối khi còn người giữ sau ngày đó. Số cần có ở các xã kết thúc cùng ngày.',
  })
  @ApiOkResponse({ type: JobPositionView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async closeJobPosition(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) positionId: string,
    @ExpectedVersion() version: number,
    @Body() body: JobPositionClosing,
  ): Promise<JobPositionView> {
    return this.catalogue.close(scope, positionId, version, body);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ ngày kết thúc của vị trí việc làm, khi ngày đó chưa qua' })
  @ApiOkResponse({ type: JobPositionView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async reopenJobPosition(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) positionId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: JobPositionReopening,
  ): Promise<JobPositionView> {
    return this.catalogue.reopen(scope, positionId, version, reason);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Lịch sử một vị trí việc làm: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getJobPositionHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) positionId: string,
  ): Promise<History> {
    return this.catalogue.history(scope, positionId);
  }
}
