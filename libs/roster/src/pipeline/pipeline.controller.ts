import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import {
  CurrentScope,
  ExpectedVersion,
  FileAnswer,
  fileOf,
  IfMatchHeader,
  pathId,
  Problems,
} from '@commune/platform/http';
import { StructureQueryParameters } from '../structure/structure.dto.js';
import { Pipeline, PipelinePage, PipelineQuery } from './pipeline.dto.js';
import { PipelineService } from './pipeline.service.js';
import {
  PlanningPoolAdded,
  PlanningPoolAddition,
  PlanningPoolEntryList,
  PlanningPoolEntryView,
  PlanningPoolRemoval,
} from './planning-pools.dto.js';
import { PlanningPoolsService } from './planning-pools.service.js';

@ApiTags('roster')
@Controller()
export class PipelineController {
  constructor(
    private readonly pipeline: PipelineService,
    private readonly pools: PlanningPoolsService,
  ) {}

  @Get('pipeline')
  @ApiOperation({
    summary: 'Nguồn cán bộ: trẻ, nữ, người dân tộc thiểu số, có triển vọng, đang quy hoạch',
    description:
      'Kế hoạch của tỉnh Đắk Lắk mục III.7; kế hoạch xã Bình Lư mục II.2. Tuổi và triển vọng là tham số của tỉnh.',
  })
  @ApiOkResponse({ type: Pipeline })
  @Problems(401, 403, 404, 422)
  async getPipeline(@CurrentScope() scope: AccessScope, @Query() query: StructureQueryParameters): Promise<Pipeline> {
    return this.pipeline.figures(scope, query);
  }

  @Get('pipeline/people')
  @ApiOperation({ summary: 'Những người trong nguồn cán bộ, theo các điều kiện kết hợp' })
  @ApiOkResponse({ type: PipelinePage })
  @Problems(401, 403, 404, 422)
  async listPipeline(@CurrentScope() scope: AccessScope, @Query() query: PipelineQuery): Promise<PipelinePage> {
    return this.pipeline.list(scope, query);
  }

  @Get('pipeline/people/export')
  @ApiOperation({ summary: 'Xuất Excel danh sách nguồn cán bộ đang xem; việc xuất được ghi vào nhật ký' })
  @FileAnswer('nguon-can-bo.xlsx')
  @Problems(401, 403, 404, 422)
  async exportPipeline(@CurrentScope() scope: AccessScope, @Query() query: PipelineQuery): Promise<StreamableFile> {
    return fileOf('xlsx', await this.pipeline.export(scope, query));
  }

  @Post('planning-pool-entries')
  @HttpCode(200)
  @ApiBody({
    type: PlanningPoolAddition,
    examples: {
      pool: {
        value: {
          civilServantIds: ['0197a000-0000-7000-8000-000000000000'],
          positionTitle: 'Phó Chủ tịch UBND',
          term: '2026–2031',
        },
      },
    },
  })
  @ApiOperation({ summary: 'Đưa những người được chọn vào quy hoạch một chức danh' })
  @ApiOkResponse({ type: PlanningPoolAdded })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async addPlanningPoolEntries(
    @CurrentScope() scope: AccessScope,
    @Body() body: PlanningPoolAddition,
  ): Promise<PlanningPoolAdded> {
    return this.pools.add(scope, body);
  }

  @Post('planning-pool-entries/:id/removal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Đưa ra khỏi quy hoạch, có lý do; lịch sử được giữ' })
  @ApiOkResponse({ type: PlanningPoolEntryView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async removePlanningPoolEntry(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('mục quy hoạch')) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlanningPoolRemoval,
  ): Promise<PlanningPoolEntryView> {
    return this.pools.remove(scope, id, version, body);
  }

  @Get('civil-servants/:id/planning-pool-entries')
  @ApiOperation({ summary: 'Quy hoạch của một người, đã qua và hiện nay' })
  @ApiOkResponse({ type: PlanningPoolEntryList })
  @Problems(401, 403, 404)
  async listPlanningPoolEntries(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('hồ sơ')) civilServantId: string,
  ): Promise<PlanningPoolEntryList> {
    return this.pools.ofPerson(scope, civilServantId);
  }
}
