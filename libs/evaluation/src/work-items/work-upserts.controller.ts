import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { WorkUpsertRequest, WorkUpsertResult } from './work-upserts.dto.js';
import { WorkUpserts } from './work-upserts.service.js';

@ApiTags('integration')
@Controller('work-items')
export class WorkUpsertsController {
  constructor(private readonly upserts: WorkUpserts) {}

  @Post('external-upserts')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Giao việc hoặc cập nhật kết quả theo mã của hệ thống bên ngoài',
    description:
      'Gửi lại cùng nội dung không tạo thêm gì. Mỗi mục có kết quả riêng; mục bị từ chối không cản mục khác.',
  })
  @ApiOkResponse({ type: WorkUpsertResult })
  @Problems(401, 403, 409, 413, 415, 422)
  async upsertWorkItems(
    @CurrentScope() scope: AccessScope,
    @Body() body: WorkUpsertRequest,
  ): Promise<WorkUpsertResult> {
    return this.upserts.upsert(scope, body);
  }
}
