import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { PeriodScoreTrialRequest, PeriodScoreView } from './period-score-trials.dto.js';
import { PeriodScoreTrialsService } from './period-score-trials.service.js';
import { leader, staff } from './trial-examples.js';

@ApiTags('evaluation')
@Controller('period-score-trials')
export class PeriodScoreTrialsController {
  constructor(private readonly trials: PeriodScoreTrialsService) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ type: PeriodScoreTrialRequest, examples: { staff: { value: staff }, leader: { value: leader } } })
  @ApiOperation({
    summary: 'Tính thử điểm theo dõi, đánh giá của một tháng hoặc quý, không lưu',
    description:
      'Nghị định 335/2025/NĐ-CP Điều 14–17: điểm tiêu chí chung cộng điểm kết quả (a, b, c; với lãnh đạo thêm d, đ, e) × 70. ' +
      'Kết quả kèm diễn giải từng công việc và từng bước. Không có việc được giao thì không có điểm.',
  })
  @ApiOkResponse({ type: PeriodScoreView })
  @Problems(401, 403, 413, 415, 422)
  async tryPeriodScore(
    @CurrentScope() scope: AccessScope,
    @Body() body: PeriodScoreTrialRequest,
  ): Promise<PeriodScoreView> {
    return this.trials.score(scope, body);
  }
}
