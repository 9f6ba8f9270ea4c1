import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../../database/index.js';
import { CurrentScope, Problems } from '../../http/index.js';
import { AuditLog, AuditLogQuery, AuditState } from './audit-reading.dto.js';
import { AuditReading } from './audit-reading.service.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(private readonly reading: AuditReading) {}

  @Get('audit-entries')
  @ApiOperation({
    summary: 'Nhật ký: ai, khi nào, làm gì, ở đơn vị nào',
    description: 'Không có giá trị trước và sau: chúng nằm ở lịch sử của từng hồ sơ, theo quyền của người đọc.',
  })
  @ApiOkResponse({ type: AuditLog })
  @Problems(401, 403, 422)
  async listAuditEntries(@CurrentScope() scope: AccessScope, @Query() query: AuditLogQuery): Promise<AuditLog> {
    return this.reading.log(scope, query);
  }

  @Get('audit-state')
  @ApiOperation({ summary: 'Tình trạng chuỗi băm của nhật ký: lần neo và lần kiểm tra gần nhất' })
  @ApiOkResponse({ type: AuditState })
  @Problems(401, 403)
  async getAuditState(): Promise<AuditState> {
    return this.reading.state();
  }
}
