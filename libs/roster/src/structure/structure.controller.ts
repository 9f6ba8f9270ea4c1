import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { Structure, StructureQueryParameters } from './structure.dto.js';
import { StructureService } from './structure.service.js';

@ApiTags('roster')
@Controller('structure')
export class StructureController {
  constructor(private readonly service: StructureService) {}

  @Get()
  @ApiOperation({
    summary: 'Cơ cấu đội ngũ tính đến một ngày',
    description:
      'Có mặt so với biên chế, giới tính, độ tuổi, dân tộc, trình độ, nhóm ngành. Người không có quyền với lớp dữ liệu ' +
      'của một chiều chỉ thấy số tổng hợp từ 5 người trở lên. Nguồn: KH 1570/KH-UBND mục III.2; NQ 04-NQ/TU mục I.',
  })
  @ApiOkResponse({ type: Structure })
  @Problems(401, 403, 404, 422)
  async getStructure(@CurrentScope() scope: AccessScope, @Query() query: StructureQueryParameters): Promise<Structure> {
    return this.service.structure(scope, query);
  }
}
