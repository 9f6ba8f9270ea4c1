import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../http/index.js';
import { Health, ReadyView } from './health.dto.js';
import { Readiness } from './readiness.js';

@ApiTags('operation')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('health')
  @ApiOperation({ summary: 'Tiến trình còn sống; không hỏi cơ sở dữ liệu' })
  @ApiOkResponse({ type: Health })
  @Problems()
  getHealth(): Health {
    return { status: 'alive' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Sẵn sàng phục vụ',
    description: 'Cơ sở dữ liệu trả lời, đủ bước nâng cấp, các phần chạy nền đã lên; 503 khi chưa, hoặc khi đang dừng.',
  })
  @ApiOkResponse({ type: ReadyView })
  @Problems()
  async getReadiness(): Promise<ReadyView> {
    return this.readiness.assertReady().then(() => ({ status: 'ready' }));
  }
}
