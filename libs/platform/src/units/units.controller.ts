import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, pathId, Problems, Revalidated } from '../http/index.js';
import { UnitList, UnitListQuery, UnitRow } from './units.dto.js';
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @Revalidated()
  @ApiOperation({
    summary: 'Các đơn vị trong phạm vi được giao, kèm cụm, đặc thù địa bàn và biên chế',
    description: 'Theo thứ tự của cây đơn vị, tại một ngày (mặc định hôm nay). Nguồn mã: danh mục đơn vị hành chính.',
  })
  @ApiOkResponse({ type: UnitList })
  @Problems(401, 403, 422)
  async listUnits(@CurrentScope() scope: AccessScope, @Query() query: UnitListQuery): Promise<UnitList> {
    return this.units.list(scope, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Một đơn vị trong phạm vi được giao',
    description: 'Tại ngày hôm nay; đơn vị đã kết thúc: tại ngày cuối cùng của nó.',
  })
  @ApiOkResponse({ type: UnitRow })
  @Problems(401, 403, 404)
  async getUnit(@CurrentScope() scope: AccessScope, @Param('id', pathId('đơn vị')) unitId: string): Promise<UnitRow> {
    return this.units.get(scope, unitId);
  }
}
