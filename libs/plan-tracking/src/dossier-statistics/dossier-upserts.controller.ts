import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { DossierStatisticsUpsertRequest, DossierStatisticsUpsertResult } from './dossier-upserts.dto.js';
import { DossierUpserts } from './dossier-upserts.service.js';

@ApiTags('integration')
@Controller('dossier-statistics')
export class DossierUpsertsController {
  constructor(private readonly upserts: DossierUpserts) {}

  @Post('upserts')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Ghi số liệu giải quyết thủ tục hành chính của xã, theo lĩnh vực và tháng',
    description:
      'Mỗi xã, tháng, lĩnh vực một dòng; gửi lại dòng đã có là sửa dòng đó, gửi lại cùng nội dung không đổi gì. Mỗi dòng có kết quả riêng; dòng bị từ chối không cản dòng khác.',
  })
  @ApiOkResponse({ type: DossierStatisticsUpsertResult })
  @Problems(401, 403, 409, 413, 415, 422)
  async upsertDossierStatistics(
    @CurrentScope() scope: AccessScope,
    @Body() body: DossierStatisticsUpsertRequest,
  ): Promise<DossierStatisticsUpsertResult> {
    return this.upserts.upsert(scope, body);
  }
}
