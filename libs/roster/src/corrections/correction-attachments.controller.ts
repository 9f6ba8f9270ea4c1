import { Controller, Get, Header, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { AccessScope } from '@commune/platform/database';
import { AttachmentList, Attachments, AttachmentView, NewAttachmentQuery } from '@commune/platform/files';
import { CurrentScope, pathId, Problems, uploadedFile } from '@commune/platform/http';
import { download } from '../attachments/record-attachments.controller.js';
import { CORRECTION } from './correction-papers.js';

const id = pathId('đề nghị đính chính');
const BYTES = 'application/octet-stream';
const record = (recordId: string) => ({ recordType: CORRECTION, recordId });

@ApiTags('roster')
@Controller('correction-requests/:id/attachments')
export class CorrectionAttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Get()
  @ApiOperation({ summary: 'Giấy tờ chứng minh của đề nghị' })
  @ApiOkResponse({ type: AttachmentList })
  @Problems(401, 403, 404)
  async listCorrectionAttachments(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) requestId: string,
  ): Promise<AttachmentList> {
    return this.attachments.list(scope, record(requestId));
  }

  @Post()
  @ApiOperation({ summary: 'Đính kèm giấy tờ chứng minh vào đề nghị của mình' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: AttachmentView })
  @Problems(400, 401, 403, 404, 409, 413, 415, 422)
  async addCorrectionAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) requestId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(requestId), kind, await uploadedFile(request));
  }

  @Get(':attachmentId/content')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Tải một giấy tờ chứng minh; việc tải được ghi vào nhật ký' })
  @ApiProduces(BYTES)
  @ApiOkResponse({
    description: 'Nội dung tệp',
    content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } },
  })
  @Problems(401, 403, 404)
  async downloadCorrectionAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) requestId: string,
    @Param('attachmentId', pathId('tệp đính kèm'))
    attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.attachments.open(scope, record(requestId), attachmentId));
  }
}
