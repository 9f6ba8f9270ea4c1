import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { attachmentContent } from '@commune/platform/files';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { accepted, jobAccepted, type JobView } from '@commune/platform/jobs';
import { History } from '@commune/roster';
import type { FastifyReply } from 'fastify';
import {
  ResultPackagePage,
  ResultPackageQuery,
  ResultPackageRequest,
  ResultPackageSending,
  ResultPackageView,
  ResultPackageWithdrawal,
} from './result-packages.dto.js';
import { ResultPackagesService } from './result-packages.service.js';
import { WaitingResultsPage, WaitingResultsQuery } from './waiting-results.dto.js';
import { WaitingResultsService } from './waiting-results.service.js';

const id = pathId('gói kết quả');
const BYTES = 'application/octet-stream';

@ApiTags('evaluation')
@Controller()
export class ResultPackagesController {
  constructor(
    private readonly packages: ResultPackagesService,
    private readonly waiting: WaitingResultsService,
  ) {}

  @Get('waiting-results')
  @ApiOperation({
    summary: 'Kết quả chưa gửi cơ sở dữ liệu quốc gia: từng đơn vị, từng kỳ, còn mấy ngày',
    description: 'Kết quả có từ khi kỳ được khóa; gửi chậm nhất 5 ngày sau đó (Nghị định 335/2025/NĐ-CP Điều 26.1d).',
  })
  @ApiOkResponse({ type: WaitingResultsPage })
  @Problems(401, 403, 422)
  async listWaitingResults(
    @CurrentScope() scope: AccessScope,
    @Query() query: WaitingResultsQuery,
  ): Promise<WaitingResultsPage> {
    return this.waiting.list(scope, query);
  }

  @Get('result-packages')
  @ApiOperation({ summary: 'Nhật ký các gói kết quả: ai lập, bao nhiêu, mã băm, đã gửi khi nào' })
  @ApiOkResponse({ type: ResultPackagePage })
  @Problems(401, 403, 422)
  async listResultPackages(
    @CurrentScope() scope: AccessScope,
    @Query() query: ResultPackageQuery,
  ): Promise<ResultPackagePage> {
    return this.packages.list(scope, query);
  }

  @Post('result-packages')
  @ApiOperation({
    summary: 'Lập gói từ mọi kết quả chưa vào gói của một đơn vị và kỳ, chạy nền',
    description:
      'ZIP gồm JSON, Excel, mô tả trường, mã băm từng tệp. Cấu trúc của cơ sở dữ liệu quốc gia chưa công bố: mô tả trường có chỗ ghi tên trường tương ứng.',
  })
  @ApiAcceptedResponse(jobAccepted)
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async makeResultPackage(
    @CurrentScope() scope: AccessScope,
    @Body() body: ResultPackageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return accepted(reply, await this.waiting.pack(scope, body));
  }

  @Get('result-packages/:id')
  @ApiOperation({ summary: 'Một gói kết quả' })
  @ApiOkResponse({ type: ResultPackageView })
  @Problems(401, 403, 404)
  async getResultPackage(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) packageId: string,
  ): Promise<ResultPackageView> {
    return this.packages.get(scope, packageId);
  }

  @Get('result-packages/:id/history')
  @ApiOperation({ summary: 'Lịch sử một gói: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getResultPackageHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) packageId: string,
  ): Promise<History> {
    return this.packages.history(scope, packageId);
  }

  @Get('result-packages/:id/content')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Tải tệp ZIP của gói, đúng như khi lập; việc tải được ghi nhật ký' })
  @ApiProduces(BYTES)
  @ApiOkResponse({ description: 'Tệp ZIP', content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } } })
  @Problems(401, 403, 404)
  async downloadResultPackage(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) packageId: string,
  ): Promise<StreamableFile> {
    return attachmentContent(await this.packages.open(scope, packageId));
  }

  @Post('result-packages/:id/sending')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Ghi gói đã gửi, với ngày và số biên nhận' })
  @ApiOkResponse({ type: ResultPackageView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordResultPackageSent(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) packageId: string,
    @ExpectedVersion() version: number,
    @Body() body: ResultPackageSending,
  ): Promise<ResultPackageView> {
    return this.packages.send(scope, packageId, version, body);
  }

  @Post('result-packages/:id/withdrawal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Hủy một gói chưa gửi, có lý do; kết quả của gói vào được gói khác' })
  @ApiOkResponse({ type: ResultPackageView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async withdrawResultPackage(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) packageId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: ResultPackageWithdrawal,
  ): Promise<ResultPackageView> {
    return this.packages.withdraw(scope, packageId, version, reason);
  }
}
