import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import { History } from '@commune/roster';
import { WorkAssignments } from './work-assignments.service.js';
import { WorkItemDetail, WorkItemPage, WorkItemQuery } from './work-items.dto.js';
import { OwnWorkProposal, WorkAssigned, WorkAssignment } from './work-steps.dto.js';
import { WorkItemsService } from './work-items.service.js';
import { WorkMonth, WorkMonthPeoplePage, WorkMonthPeopleQuery, WorkMonthQuery } from './work-months.dto.js';
import { WorkMonthsService } from './work-months.service.js';

const id = pathId('công việc');
const personId = pathId('hồ sơ');

@ApiTags('evaluation')
@Controller()
export class WorkItemsController {
  constructor(
    private readonly items: WorkItemsService,
    private readonly assignments: WorkAssignments,
    private readonly months: WorkMonthsService,
  ) {}

  @Get('work-items')
  @ApiOperation({ summary: 'Công việc đã giao, theo tháng của thời hạn, người, phòng' })
  @ApiOkResponse({ type: WorkItemPage })
  @Problems(401, 403, 422)
  async listWorkItems(@CurrentScope() scope: AccessScope, @Query() query: WorkItemQuery): Promise<WorkItemPage> {
    return this.items.list(scope, query);
  }

  @Post('work-items')
  @ApiOperation({
    summary: 'Giao việc cho một người, hoặc các phần của một sản phẩm cho nhiều người',
    description:
      'Nghị định 335/2025/NĐ-CP Điều 18.1: việc cụ thể, sản phẩm quy đổi, yêu cầu chất lượng, thời hạn; tổng các phần bằng cả sản phẩm.',
  })
  @ApiCreatedResponse({ type: WorkAssigned })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async assignWork(@CurrentScope() scope: AccessScope, @Body() body: WorkAssignment): Promise<WorkAssigned> {
    return this.assignments.assign(scope, body);
  }

  @Get('work-items/:id')
  @ApiOperation({ summary: 'Một công việc với các lần kiểm tra và chậm' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404)
  async getWorkItem(@CurrentScope() scope: AccessScope, @Param('id', id) itemId: string): Promise<WorkItemDetail> {
    return this.items.open(scope, itemId);
  }

  @Get('work-items/:id/history')
  @ApiOperation({ summary: 'Lịch sử một công việc: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getWorkItemHistory(@CurrentScope() scope: AccessScope, @Param('id', id) itemId: string): Promise<History> {
    return this.items.history(scope, itemId);
  }

  @Get('work-months/people')
  @ApiOperation({ summary: 'Những người của một nơi trong một tháng, với số việc và kết quả tính được' })
  @ApiOkResponse({ type: WorkMonthPeoplePage })
  @Problems(401, 403, 422)
  async listWorkMonthPeople(
    @CurrentScope() scope: AccessScope,
    @Query() query: WorkMonthPeopleQuery,
  ): Promise<WorkMonthPeoplePage> {
    return this.months.people(scope, query);
  }

  @Get('civil-servants/:id/work-month')
  @ApiOperation({
    summary: 'Điểm kết quả của một người tính từ công việc của tháng, từng bước',
    description: 'Nghị định 335/2025/NĐ-CP Điều 14, 16. Không lưu gì; cùng quy tắc với tính thử.',
  })
  @ApiOkResponse({ type: WorkMonth })
  @Problems(401, 403, 404, 422)
  async getWorkMonth(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() { month }: WorkMonthQuery,
  ): Promise<WorkMonth> {
    return this.months.ofPerson(scope, civilServantId, month);
  }

  @Post('civil-servants/:id/work-proposals')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Tự ghi việc đột xuất đã phát sinh, chờ người quản lý nhận',
    description: 'Việc đột xuất nằm ngoài tổng giao ban đầu, chỉ cộng thêm (Nghị định 335/2025/NĐ-CP Điều 18.1d).',
  })
  @ApiCreatedResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async proposeOwnWork(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Body() body: OwnWorkProposal,
  ): Promise<WorkItemDetail> {
    return this.assignments.propose(scope, civilServantId, body);
  }
}
