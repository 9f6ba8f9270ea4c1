import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { AccessScope } from '@commune/platform/database';
import {
  AttachmentList,
  AttachmentRemoval,
  Attachments,
  AttachmentView,
  NewAttachmentQuery,
} from '@commune/platform/files';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems, uploadedFile } from '@commune/platform/http';
import { download } from '@commune/roster';
import { WORK_ITEM } from './work-evidence.js';

const id = pathId('công việc');
const BYTES = 'application/octet-stream';
const record = (recordId: string) => ({ recordType: WORK_ITEM, recordId });

@ApiTags('evaluation')
@Controller('work-items/:id/attachments')
export class WorkEvidenceController {
  constructor(private readonly attachments: Attachments) {}

  @Get()
  @ApiOperation({ summary: 'Minh chứng của công việc' })
  @ApiOkResponse({ type: AttachmentList })
  @Problems(401, 403, 404)
  async listWorkEvidence(@CurrentScope() scope: AccessScope, @Param('id', id) itemId: string): Promise<AttachmentList> {
    return this.attachments.list(scope, record(itemId));
  }

  @Post()
  @ApiOperation({ summary: 'Đính kèm sản phẩm hoặc minh chứng nguyên nhân khách quan' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: AttachmentView })
  @Problems(400, 401, 403, 404, 409, 413, 415, 422)
  async addWorkEvidence(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(itemId), kind, await uploadedFile(request));
  }

  @Get(':attachmentId/content')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Tải một minh chứng; việc tải được ghi vào nhật ký' })
  @ApiProduces(BYTES)
  @ApiOkResponse({
    description: 'Nội dung tệp',
    content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } },
  })
  @Problems(401, 403, 404)
  async downloadWorkEvidence(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @Param('attachmentId', pathId('tệp đính kèm')) attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.attachments.open(scope, record(itemId), attachmentId));
  }

  @Post(':attachmentId/removal')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ một minh chứng, có lý do; tệp không hiện nữa nhưng vẫn được lưu' })
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async removeWorkEvidence(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @Param('attachmentId', pathId('tệp đính kèm')) attachmentId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AttachmentRemoval,
  ): Promise<void> {
    await this.attachments.remove(scope, record(itemId), attachmentId, version, reason);
  }
}
