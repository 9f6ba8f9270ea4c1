import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '@commune/platform/database';
import { ChoiceField, Problems } from '@commune/platform/http';

export class Health {
  @ChoiceField({ description: 'Trạng thái', values: ['ready'], example: 'ready' })
  status: 'ready';
}

@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'Sẵn sàng phục vụ: ứng dụng và cơ sở dữ liệu đều trả lời' })
  @ApiOkResponse({ type: Health })
  @Problems()
  async getHealth(): Promise<Health> {
    return this.database.call('select 1', []).then(() => ({ status: 'ready' }));
  }
}
