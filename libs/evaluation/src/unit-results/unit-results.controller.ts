import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { UnitEvaluationResults, UnitResultsQueryRequest } from './unit-results.dto.js';
import { UnitResultsService } from './unit-results.service.js';

@ApiTags('evaluation')
@Controller('unit-evaluation-results')
export class UnitResultsController {
  constructor(private readonly results: UnitResultsService) {}

  @Get()
  @ApiOperation({
    summary: 'Kết quả theo dõi, đánh giá của từng xã trong một kỳ',
    description:
      'Số người có điểm, điểm trung bình, số người ở từng mức điểm 90, 70, 50, số chưa có điểm. Quý, nửa năm và năm là trung bình cộng các tháng của từng người (Nghị định 335/2025/NĐ-CP Điều 17.3), tính ở nơi được chấm sau cùng, từ những tháng trong phạm vi được xem. Mức theo điểm chỉ để theo dõi, không phải xếp loại.',
  })
  @ApiOkResponse({ type: UnitEvaluationResults })
  @Problems(401, 403, 422)
  async listUnitEvaluationResults(
    @CurrentScope() scope: AccessScope,
    @Query() query: UnitResultsQueryRequest,
  ): Promise<UnitEvaluationResults> {
    return this.results.list(scope, query);
  }
}
