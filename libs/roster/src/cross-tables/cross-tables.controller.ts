import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, Problems } from '@commune/platform/http';
import { Comparison, ComparisonQuery, CrossTable, CrossTableExportQuery, CrossTableQuery } from './cross-table.dto.js';
import { CrossTablesExport } from './cross-tables-export.service.js';
import { CrossTablesService } from './cross-tables.service.js';

@ApiTags('roster')
@Controller('structure')
export class CrossTablesController {
  constructor(
    private readonly tables: CrossTablesService,
    private readonly exports: CrossTablesExport,
  ) {}

  @Get('cross-table')
  @ApiOperation({
    summary: 'Bảng chéo: hai chiều bất kỳ của cơ cấu đội ngũ',
    description:
      'Mỗi ô mở được danh sách đứng sau nó với cùng bộ lọc. Người không có quyền với lớp dữ liệu của một chiều chỉ thấy số không thể suy ra nhóm dưới 5 người, cả bằng phép trừ từ các tổng. Nguồn: KH 1570/KH-UBND mục III.2.',
  })
  @ApiOkResponse({ type: CrossTable })
  @Problems(401, 403, 404, 422)
  async getCrossTable(@CurrentScope() scope: AccessScope, @Query() query: CrossTableQuery): Promise<CrossTable> {
    return this.tables.table(scope, query);
  }

  @Get('cross-table/export')
  @ApiOperation({ summary: 'Xuất Excel bảng chéo đang xem' })
  @FileAnswer('bang-cheo.xlsx')
  @Problems(401, 403, 404, 422)
  async exportCrossTable(
    @CurrentScope() scope: AccessScope,
    @Query() query: CrossTableExportQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.exports.workbook(scope, query));
  }

  @Get('comparison')
  @ApiOperation({
    summary: 'So sánh cơ cấu hai ngày: trước, sau, mới đến, không còn, đổi nhóm',
    description: 'Cần quyền với lớp dữ liệu của chiều được so sánh, vì chênh lệch nói về từng người.',
  })
  @ApiOkResponse({ type: Comparison })
  @Problems(401, 403, 404, 422)
  async compareStructure(@CurrentScope() scope: AccessScope, @Query() query: ComparisonQuery): Promise<Comparison> {
    return this.tables.comparison(scope, query);
  }
}
