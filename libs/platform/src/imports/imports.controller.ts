import { Body, Controller, Get, Param, Post, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessScope } from '../database/index.js';
import {
  CurrentScope,
  ExpectedVersion,
  FileAnswer,
  fileOf,
  IfMatchHeader,
  pathId,
  Problems,
  uploadedFile,
} from '../http/index.js';
import { accepted, jobAccepted, type JobView } from '../jobs/index.js';
import {
  ImportCheck,
  ImportDetail,
  ImportExecutionRequest,
  ImportKindList,
  ImportList,
  ImportMappingRequest,
} from './imports.dto.js';
import { ImportsService } from './imports.service.js';

const id = pathId('lượt nhập');

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @ApiOperation({ summary: 'Các lượt nhập của tôi' })
  @ApiOkResponse({ type: ImportList })
  @Problems(401, 403)
  async listImports(@CurrentScope() scope: AccessScope): Promise<ImportList> {
    return this.imports.list(scope);
  }

  @Get('kinds')
  @ApiOperation({ summary: 'Các loại dữ liệu mà người gọi nhập được' })
  @ApiOkResponse({ type: ImportKindList })
  @Problems(401, 403)
  async listImportKinds(@CurrentScope() scope: AccessScope): Promise<ImportKindList> {
    return this.imports.kindsFor(scope);
  }

  @Get('templates/:kind')
  @ApiOperation({ summary: 'Tệp mẫu để nhập, lập từ các cột hiện hành' })
  @ApiParam({ name: 'kind', example: 'civil-servants' })
  @FileAnswer('mau-nhap.xlsx')
  @Problems(401, 403, 404)
  async getImportTemplate(@Param('kind') kind: string): Promise<StreamableFile> {
    return fileOf('xlsx', await this.imports.template(kind));
  }

  @Post(':kind')
  @ApiOperation({
    summary: 'Tải tệp Excel lên; hệ thống nhận bảng, ngày số liệu và đề xuất cột',
    description: 'Tối đa 20 MB. Chưa có gì được ghi vào hồ sơ.',
  })
  @ApiParam({ name: 'kind', example: 'civil-servants' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: ImportDetail })
  @Problems(401, 403, 404, 413, 415, 422)
  async uploadImport(
    @CurrentScope() scope: AccessScope,
    @Param('kind') kind: string,
    @Req() request: FastifyRequest,
  ): Promise<ImportDetail> {
    return this.imports.upload(scope, kind, await uploadedFile(request));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một lượt nhập: bảng nhận được, cách ghép cột, kết quả kiểm tra' })
  @ApiOkResponse({ type: ImportDetail })
  @Problems(401, 403, 404)
  async getImport(@CurrentScope() scope: AccessScope, @Param('id', id) importId: string): Promise<ImportDetail> {
    return this.imports.detail(scope, importId);
  }

  @Put(':id/mapping')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Ghép cột của tệp với nội dung, và ngày của số liệu' })
  @ApiOkResponse({ type: ImportDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async mapImport(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) importId: string,
    @ExpectedVersion() version: number,
    @Body() request: ImportMappingRequest,
  ): Promise<ImportDetail> {
    return this.imports.map(scope, importId, version, request);
  }

  @Post(':id/check')
  @ApiOperation({
    summary: 'Kiểm tra thử: số dòng thêm, sửa, không đổi, ngoài phạm vi, có lỗi; chưa ghi gì',
    description: 'Chạy nền: theo dõi tại Location, xong thì đọc kết quả tại GET /imports/{id}/check.',
  })
  @ApiAcceptedResponse(jobAccepted)
  @Problems(401, 403, 404, 409, 422)
  async checkImport(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) importId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return accepted(reply, await this.imports.check(scope, importId));
  }

  @Get(':id/check')
  @ApiOperation({ summary: 'Kết quả của lần kiểm tra hoặc lần nhập gần nhất: số dòng và các lỗi đầu tiên' })
  @ApiOkResponse({ type: ImportCheck })
  @Problems(401, 403, 404, 409)
  async getImportCheck(@CurrentScope() scope: AccessScope, @Param('id', id) importId: string): Promise<ImportCheck> {
    return this.imports.checked(scope, importId);
  }

  @Get(':id/report')
  @ApiOperation({ summary: 'Chính tệp đã tải lên, thêm cột lỗi và ghi chú tại từng ô sai' })
  @FileAnswer('tep-da-kiem-tra.xlsx')
  @Problems(401, 403, 404, 409, 422)
  async downloadImportReport(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) importId: string,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.imports.report(scope, importId));
  }

  @Post(':id/execution')
  @ApiOperation({
    summary: 'Nhập vào hồ sơ, trong một giao dịch: hoặc tất cả, hoặc không gì cả',
    description: 'Chạy nền: theo dõi tại Location. Hủy giữa chừng thì chưa có gì được ghi.',
  })
  @ApiAcceptedResponse(jobAccepted)
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async executeImport(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) importId: string,
    @Body() request: ImportExecutionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return accepted(reply, await this.imports.execute(scope, importId, request));
  }
}
