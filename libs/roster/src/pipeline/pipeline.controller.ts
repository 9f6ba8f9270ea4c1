import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, notFound, Problems } from '@commune/platform/http';
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** An id that is no UUID is an id that nobody has. */
const asId = (what: string): ParseUUIDPipe => new ParseUUIDPipe({ exceptionFactory: () => notFound(what) });

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
  @Header('Content-Disposition', 'attachment; filename="nguon-can-bo.xlsx"')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Xuất Excel danh sách nguồn cán bộ đang xem; việc xuất được ghi vào nhật ký' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'Tệp xlsx', content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  @Problems(401, 403, 404, 422)
  async exportPipeline(@CurrentScope() scope: AccessScope, @Query() query: PipelineQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.pipeline.export(scope, query), { type: XLSX });
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
    @Param('id', asId('mục quy hoạch')) id: string,
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
    @Param('id', asId('hồ sơ')) civilServantId: string,
  ): Promise<PlanningPoolEntryList> {
    return this.pools.ofPerson(scope, civilServantId);
  }
}
