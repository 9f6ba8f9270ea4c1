import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { dossierFields } from './dossier-fields.js';
import { DossierFieldList, DossierStatisticsPage, DossierStatisticsQuery } from './dossier-list.dto.js';
import { DossierListService } from './dossier-list.service.js';

@ApiTags('dossiers')
@Controller()
export class DossierListController {
  constructor(private readonly list: DossierListService) {}

  @Get('dossier-statistics')
  @ApiOperation({
    summary: 'Kết quả giải quyết thủ tục hành chính theo xã, lĩnh vực hoặc tháng, với tỷ lệ đúng hạn',
    description:
      'Nhiều tháng: số tiếp nhận, đã giải quyết được cộng lại; số đang giải quyết là của tháng cuối. Đúng hạn tính theo cả hai cách, cách mặc định kể cả hồ sơ đang quá hạn.',
  })
  @ApiOkResponse({ type: DossierStatisticsPage })
  @Problems(401, 403, 404, 422)
  async listDossierStatistics(
    @CurrentScope() scope: AccessScope,
    @Query() query: DossierStatisticsQuery,
  ): Promise<DossierStatisticsPage> {
    return this.list.list(scope, query);
  }

  @Get('dossier-fields')
  @ApiOperation({ summary: 'Các lĩnh vực của thủ tục hành chính' })
  @ApiOkResponse({ type: DossierFieldList })
  @Problems(401, 403)
  listDossierFields(): DossierFieldList {
    return { items: dossierFields.map(({ code, name }) => ({ code, name })) };
  }
}
