import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import { PositionFitListService } from './position-fit-list.service.js';
import { FitListQuery, FitPage, PositionFitQuery, PositionFitView } from './position-fits.dto.js';
import { PositionFitsService } from './position-fits.service.js';

const id = pathId('hồ sơ');

@ApiTags('roster')
@Controller()
export class PositionFitsController {
  constructor(
    private readonly fits: PositionFitsService,
    private readonly lists: PositionFitListService,
  ) {}

  @Get('civil-servants/:id/position-fit')
  @ApiOperation({
    summary: 'Mức độ phù hợp của một người với vị trí đang giữ hoặc vị trí khác',
    description:
      'Nhóm đề xuất theo KH 1570/KH-UBND mục III.2, từng yêu cầu với kết quả và nguồn. Việc xem được ghi vào nhật ký.',
  })
  @ApiOkResponse({ type: PositionFitView })
  @Problems(401, 403, 404, 422)
  async getPositionFit(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Query() query: PositionFitQuery,
  ): Promise<PositionFitView> {
    return this.fits.ofPerson(scope, civilServantId, query);
  }

  @Get('position-fits')
  @ApiOperation({
    summary: 'Mức độ phù hợp của mọi người trong phạm vi, theo nhóm',
    description: 'Với vị trí mỗi người đang giữ, hoặc với một vị trí: ai phù hợp. Sắp xếp theo group hoặc name.',
  })
  @ApiOkResponse({ type: FitPage })
  @Problems(401, 403, 404, 422)
  async listPositionFits(@CurrentScope() scope: AccessScope, @Query() query: FitListQuery): Promise<FitPage> {
    return this.lists.list(scope, query);
  }
}
