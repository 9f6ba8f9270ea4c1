import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import { CriteriaSetTrial, CriteriaSetTrialView } from './set-trials.dto.js';
import { SetTrialsService } from './set-trials.service.js';

const values = Array.from({ length: 11 }, (_, index) => ({ code: String(index + 1), value: 85 }));

@ApiTags('evaluation')
@Controller('criteria-sets/:id/score-trials')
export class CriteriaSetTrialsController {
  constructor(private readonly trials: SetTrialsService) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ type: CriteriaSetTrial, examples: { kpi: { summary: '11 chỉ số, mỗi chỉ số 85', value: { values } } } })
  @ApiOperation({
    summary: 'Chấm thử theo một bộ tiêu chí, không lưu',
    description:
      'Cộng điểm hoặc tính theo trọng số của bộ, kèm từng bước. Còn tiêu chí chưa có giá trị thì chưa có điểm. ' +
      'Với công chức đây là phần tiêu chí chung; cả tháng thì dùng POST /period-score-trials.',
  })
  @ApiOkResponse({ type: CriteriaSetTrialView })
  @Problems(401, 403, 404, 413, 415, 422)
  async tryCriteriaSet(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('bộ tiêu chí')) setId: string,
    @Body() body: CriteriaSetTrial,
  ): Promise<CriteriaSetTrialView> {
    return this.trials.score(scope, setId, body);
  }
}
