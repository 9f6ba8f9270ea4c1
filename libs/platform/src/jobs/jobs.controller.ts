import { Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, pathId, Problems } from '../http/index.js';
import { answered, attached } from './job-answers.js';
import { JobListQuery, JobPage, JobView } from './jobs.dto.js';
import { Jobs } from './jobs.service.js';

const id = pathId('việc này');
const retryAfter = {
  'Retry-After': { description: 'Số giây nên chờ rồi hỏi lại', schema: { type: 'integer' } },
} as const;

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: Jobs) {}

  @Get()
  @ApiOperation({
    summary: 'Việc đang chạy và đã chạy: của tôi, hoặc của mọi người trong phạm vi được giao',
    description: 'Việc chưa kết thúc đứng trước. Chỉ quản trị và lãnh đạo Sở Nội vụ thấy việc của người khác.',
  })
  @ApiOkResponse({ type: JobPage })
  @Problems(401, 403, 422)
  async listJobs(@CurrentScope() scope: AccessScope, @Query() query: JobListQuery): Promise<JobPage> {
    return this.jobs.list(scope, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Một việc: tiến độ, kết quả hoặc lý do lỗi',
    description: 'Khi việc chưa kết thúc, Retry-After nói nên chờ bao lâu rồi hỏi lại.',
  })
  @ApiOkResponse({ type: JobView, headers: retryAfter })
  @Problems(401, 403, 404)
  async getJob(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) jobId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return answered(reply, await this.jobs.get(scope, jobId));
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'Tệp kết quả, giữ 7 ngày, chỉ cho người đã bắt đầu việc' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'Tệp kết quả',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @Problems(401, 403, 404)
  async downloadJobFile(@CurrentScope() scope: AccessScope, @Param('id', id) jobId: string): Promise<StreamableFile> {
    return attached(await this.jobs.file(scope, jobId));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hủy một việc đang chờ hoặc đang chạy',
    description: 'Việc đang chạy dừng ở bước kế tiếp; chưa có gì được ghi.',
  })
  @ApiOkResponse({ type: JobView })
  @Problems(401, 403, 404, 409)
  async cancelJob(@CurrentScope() scope: AccessScope, @Param('id', id) jobId: string): Promise<JobView> {
    return this.jobs.cancel(scope, jobId);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Chạy lại một việc bị lỗi hoặc đã hủy' })
  @ApiOkResponse({ type: JobView })
  @Problems(401, 403, 404, 409)
  async retryJob(@CurrentScope() scope: AccessScope, @Param('id', id) jobId: string): Promise<JobView> {
    return this.jobs.retry(scope, jobId);
  }
}
