import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, Problems } from '../http/index.js';
import { ChangeList, ChangeListQuery } from './changes.dto.js';
import { ChangesService } from './changes.service.js';

@ApiTags('integration')
@Controller('changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @ApiOperation({
    summary: 'Các thay đổi từ lần đọc trước, trong phạm vi của ứng dụng',
    description:
      'Con trỏ đầy đủ: không thay đổi nào đã lưu bị bỏ sót, kể cả khi các giao dịch kết thúc không theo thứ tự. ' +
      'Một thay đổi có thể đến chậm vài giây khi một lượt nhập lớn đang chạy. Giữ 90 ngày.',
  })
  @ApiOkResponse({ type: ChangeList })
  @Problems(401, 403, 410, 422)
  async listChanges(@CurrentScope() scope: AccessScope, @Query() query: ChangeListQuery): Promise<ChangeList> {
    return this.changes.list(scope, query);
  }
}
