import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AccessScope } from '../../database/index.js';
import { CurrentScope, Problems } from '../../http/index.js';
import { accepted, jobAccepted, JobView } from '../../jobs/index.js';
import { AccountBatchPreview, AccountBatchRequest } from './account-batch.dto.js';
import { AccountBatches } from './account-batch.service.js';

@ApiTags('accounts')
@Controller('account-batches')
export class AccountBatchController {
  constructor(private readonly batches: AccountBatches) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Thử lập tài khoản từ hồ sơ: bao nhiêu người, ai đã có, tên đăng nhập nào' })
  @ApiOkResponse({ type: AccountBatchPreview })
  @Problems(401, 403, 413, 415, 422)
  async previewAccountBatch(
    @CurrentScope() scope: AccessScope,
    @Body() body: AccountBatchRequest,
  ): Promise<AccountBatchPreview> {
    return this.batches.preview(scope, body);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Lập tài khoản từ hồ sơ',
    description: 'Chạy nền. Kết quả là tệp Word gồm phiếu mật khẩu lần đầu, chỉ người bắt đầu việc tải được.',
  })
  @ApiAcceptedResponse(jobAccepted)
  @Problems(401, 403, 409, 413, 415, 422)
  async createAccountBatch(
    @CurrentScope() scope: AccessScope,
    @Body() body: AccountBatchRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return accepted(reply, await this.batches.start(scope, body));
  }
}
