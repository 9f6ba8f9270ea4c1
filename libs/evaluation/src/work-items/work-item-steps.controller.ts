import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { WorkHandOvers } from './work-hand-overs.service.js';
import { WorkItemStepsService } from './work-item-steps.service.js';
import { WorkItemDetail } from './work-items.dto.js';
import {
  ObjectiveCause,
  ObjectiveCauseDecision,
  WorkCheck,
  WorkCompletion,
  WorkExtension,
  WorkHandOver,
  WorkReason,
} from './work-steps.dto.js';

const id = pathId('công việc');
const markId = pathId('lần kiểm tra');

@ApiTags('evaluation')
@Controller()
export class WorkItemStepsController {
  constructor(
    private readonly steps: WorkItemStepsService,
    private readonly handOvers: WorkHandOvers,
  ) {}

  @Post('work-items/:id/acceptance')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Nhận việc đột xuất do công chức tự ghi' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async acceptWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
  ): Promise<WorkItemDetail> {
    return this.steps.accept(scope, itemId, version);
  }

  @Post('work-items/:id/refusal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Không nhận việc tự ghi, có lý do' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async refuseWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkReason,
  ): Promise<WorkItemDetail> {
    return this.steps.close(scope, itemId, version, 'refuse', body.reason);
  }

  @Post('work-items/:id/completion')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Cập nhật hoàn thành; chậm thì ghi một lần chậm cho thời hạn đã lỡ' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async completeWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkCompletion,
  ): Promise<WorkItemDetail> {
    return this.steps.complete(scope, itemId, version, body);
  }

  @Post('work-items/:id/checks')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Kiểm tra chất lượng; sai sót lớn thì trả lại làm tiếp và trừ 25 % điểm chất lượng' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async checkWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkCheck,
  ): Promise<WorkItemDetail> {
    return this.steps.check(scope, itemId, version, body);
  }

  @Post('work-items/:id/extension')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Lùi thời hạn; nếu đã quá hạn thì ghi một lần chậm' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async extendWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkExtension,
  ): Promise<WorkItemDetail> {
    return this.steps.extend(scope, itemId, version, body);
  }

  @Post('work-items/:id/handover')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Chuyển giao phần chưa làm cho người khác (Điều 18.1d)' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async handOverWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkHandOver,
  ): Promise<WorkItemDetail> {
    return this.handOvers.handOver(scope, itemId, version, body);
  }

  @Post('work-items/:id/cancellation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Hủy việc không còn phải làm, có lý do' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async cancelWorkItem(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkReason,
  ): Promise<WorkItemDetail> {
    return this.steps.close(scope, itemId, version, 'cancel', body.reason);
  }

  @Post('work-item-marks/:id/objective-cause')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Nêu nguyên nhân khách quan của lần chậm hoặc chưa đạt' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async requestObjectiveCause(
    @CurrentScope() scope: AccessScope,
    @Param('id', markId) itemMark: string,
    @ExpectedVersion() version: number,
    @Body() body: ObjectiveCause,
  ): Promise<WorkItemDetail> {
    return this.steps.requestCause(scope, itemMark, version, body.cause);
  }

  @Post('work-item-marks/:id/objective-cause-decision')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Xác nhận hoặc không xác nhận nguyên nhân khách quan' })
  @ApiOkResponse({ type: WorkItemDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decideObjectiveCause(
    @CurrentScope() scope: AccessScope,
    @Param('id', markId) itemMark: string,
    @ExpectedVersion() version: number,
    @Body() body: ObjectiveCauseDecision,
  ): Promise<WorkItemDetail> {
    return this.steps.decideCause(scope, itemMark, version, body);
  }
}
