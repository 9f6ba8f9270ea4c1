import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { DuplicateRecordsService } from './duplicate-records.service.js';
import { RecordComparisonService } from './record-comparison.service.js';
import { DistinctionRequest, DistinctionView, DuplicateListQuery, DuplicatePage } from './duplicate-records.dto.js';
import { RecordComparison } from './record-comparison.dto.js';
import { RecordMergeListQuery, RecordMergePage, RecordMergeRequest, RecordMergeView } from './record-merges.dto.js';
import { RecordMergesService } from './record-merges.service.js';

const personId = pathId('hồ sơ');

@ApiTags('roster')
@Controller()
export class RecordMergesController {
  constructor(
    private readonly duplicates: DuplicateRecordsService,
    private readonly comparisons: RecordComparisonService,
    private readonly merges: RecordMergesService,
  ) {}

  @Get('duplicate-records')
  @ApiOperation({
    summary: 'Hồ sơ nghi trùng trong phạm vi được giao, kèm dấu hiệu',
    description: 'Cặp đã đối chiếu là hai người khác nhau không hiện lại.',
  })
  @ApiOkResponse({ type: DuplicatePage })
  @Problems(401, 403, 422)
  async listDuplicateRecords(
    @CurrentScope() scope: AccessScope,
    @Query() query: DuplicateListQuery,
  ): Promise<DuplicatePage> {
    return this.duplicates.list(scope, query);
  }

  @Get('civil-servants/:id/comparisons/:otherId')
  @ApiOperation({
    summary: 'So sánh hai hồ sơ trước khi gộp: từng trường, từng mục và điều sẽ xảy ra',
    description: 'Là một lần mở cả hai hồ sơ, được ghi vào nhật ký.',
  })
  @ApiOkResponse({ type: RecordComparison })
  @Problems(401, 403, 404)
  async compareCivilServants(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @Param('otherId', personId) otherId: string,
  ): Promise<RecordComparison> {
    return this.comparisons.compare(scope, id, otherId);
  }

  @Post('civil-servants/:id/merges')
  @IfMatchHeader()
  @ApiBody({ type: RecordMergeRequest })
  @ApiOperation({
    summary: 'Gộp một hồ sơ trùng vào hồ sơ này',
    description:
      'Mọi mục và liên kết chuyển sang; hồ sơ bị gộp chỉ còn dẫn đến hồ sơ này, nội dung của nó được lưu lại. Rà soát đã chốt giữ nguyên. Không hoàn tác bằng cách xóa: gộp nhầm thì lập lại hồ sơ từ bản lưu.',
  })
  @ApiCreatedResponse({ type: RecordMergeView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async mergeCivilServants(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RecordMergeRequest,
  ): Promise<RecordMergeView> {
    return this.merges.merge(scope, id, version, body);
  }

  @Post('civil-servants/:id/distinctions')
  @ApiBody({ type: DistinctionRequest })
  @ApiOperation({ summary: 'Ghi nhận hai hồ sơ giống nhau là của hai người khác nhau' })
  @ApiCreatedResponse({ type: DistinctionView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async distinguishCivilServants(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @Body() body: DistinctionRequest,
  ): Promise<DistinctionView> {
    return this.duplicates.distinguish(scope, id, body);
  }

  @Get('record-merges')
  @ApiOperation({ summary: 'Các lần gộp hồ sơ' })
  @ApiOkResponse({ type: RecordMergePage })
  @Problems(401, 403, 422)
  async listRecordMerges(
    @CurrentScope() scope: AccessScope,
    @Query() query: RecordMergeListQuery,
  ): Promise<RecordMergePage> {
    return this.merges.list(scope, query);
  }

  @Get('record-merges/:id')
  @ApiOperation({ summary: 'Một lần gộp: ai, khi nào, vì sao, và hồ sơ đã gộp khi đó' })
  @ApiOkResponse({ type: RecordMergeView })
  @Problems(401, 403, 404)
  async getRecordMerge(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('lần gộp hồ sơ')) id: string,
  ): Promise<RecordMergeView> {
    return this.merges.open(scope, id);
  }
}
