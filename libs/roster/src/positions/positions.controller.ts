import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems, Revalidated } from '@commune/platform/http';
import { CodeLists, JobPositionList, JobPositionListQuery } from './positions.dto.js';
import { PositionsService } from './positions.service.js';

@ApiTags('roster')
@Controller()
export class PositionsController {
  constructor(private readonly positions: PositionsService) {}

  @Get('job-positions')
  @Revalidated()
  @ApiOperation({ summary: 'Danh mục vị trí việc làm, tiêu chuẩn, số cần có và số đang giữ' })
  @ApiOkResponse({ type: JobPositionList })
  @Problems(401, 403, 422)
  async listJobPositions(
    @CurrentScope() scope: AccessScope,
    @Query() query: JobPositionListQuery,
  ): Promise<JobPositionList> {
    return this.positions.list(scope, query);
  }

  @Get('code-lists')
  @Revalidated()
  @ApiOperation({ summary: 'Các danh mục dùng chung, kèm nguồn, ngày hiệu lực và phiên bản' })
  @ApiOkResponse({ type: CodeLists })
  @Problems(401, 403)
  async listCodeLists(@CurrentScope() scope: AccessScope): Promise<CodeLists> {
    return this.positions.codeLists(scope);
  }
}
