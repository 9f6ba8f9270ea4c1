import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
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
  attachmentDisposition,
  AttachmentList,
  AttachmentRemoval,
  Attachments,
  AttachmentView,
  NewAttachmentQuery,
  type OpenedFile,
} from '@commune/platform/files';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems, uploadedFile } from '@commune/platform/http';
import { RECORD } from './record-papers.js';

const id = pathId('hồ sơ');
const fileId = pathId('tệp đính kèm');
const BYTES = 'application/octet-stream';
const record = (recordId: string) => ({ recordType: RECORD, recordId });

@ApiTags('roster')
@Controller('civil-servants/:id/attachments')
export class RecordAttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Get()
  @ApiOperation({ summary: 'Giấy tờ đính kèm của hồ sơ, theo nhóm thông tin được xem' })
  @ApiOkResponse({ type: AttachmentList })
  @Problems(401, 403, 404)
  async listCivilServantAttachments(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
  ): Promise<AttachmentList> {
    return this.attachments.list(scope, record(civilServantId));
  }

  @Post()
  @ApiOperation({
    summary: 'Đính kèm một tệp',
    description: 'pdf, png, jpg, docx, xlsx, tối đa 20 MB; nội dung được kiểm tra, không chỉ tên tệp.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: AttachmentView })
  @Problems(400, 401, 403, 404, 409, 413, 415, 422)
  async addCivilServantAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(civilServantId), kind, await uploadedFile(request));
  }

  @Get(':attachmentId/content')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Tải một tệp đính kèm; việc tải được ghi vào nhật ký' })
  @ApiProduces(BYTES)
  @ApiOkResponse({
    description: 'Nội dung tệp',
    content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } },
  })
  @Problems(401, 403, 404)
  async downloadCivilServantAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Param('attachmentId', fileId) attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.attachments.open(scope, record(civilServantId), attachmentId));
  }

  @Post(':attachmentId/removal')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ một tệp, có lý do; tệp không hiện nữa nhưng vẫn được lưu để tra cứu' })
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async removeCivilServantAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Param('attachmentId', fileId) attachmentId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AttachmentRemoval,
  ): Promise<void> {
    await this.attachments.remove(scope, record(civilServantId), attachmentId, version, reason);
  }
}

/** Always as bytes to be saved, never as something that a browser would show. */
export function download({ name, content }: OpenedFile): StreamableFile {
  return new StreamableFile(content, {
    type: BYTES,
    disposition: attachmentDisposition(name),
    length: content.length,
  });
}
