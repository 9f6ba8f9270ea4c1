import { Body, Controller, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { AccessScope } from '@commune/platform/database';
import {
  AddsAttachment,
  attachmentContent,
  AttachmentId,
  AttachmentRemoval,
  Attachments,
  ListsAttachments,
  NewAttachmentQuery,
  RemovesAttachment,
  SendsAttachment,
  type AttachmentList,
  type AttachmentView,
} from '@commune/platform/files';
import { CurrentScope, ExpectedVersion, pathId, uploadedFile } from '@commune/platform/http';
import { RECORD } from './record-papers.js';

const id = pathId('hồ sơ');
const record = (recordId: string) => ({ recordType: RECORD, recordId });

@ApiTags('roster')
@Controller('civil-servants/:id/attachments')
export class RecordAttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @ListsAttachments({ summary: 'Giấy tờ đính kèm của hồ sơ, theo nhóm thông tin được xem' })
  async listCivilServantAttachments(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
  ): Promise<AttachmentList> {
    return this.attachments.list(scope, record(civilServantId));
  }

  @AddsAttachment({
    summary: 'Đính kèm một tệp',
    description: 'pdf, png, jpg, docx, xlsx, tối đa 20 MB; nội dung được kiểm tra, không chỉ tên tệp.',
  })
  async addCivilServantAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(civilServantId), kind, await uploadedFile(request));
  }

  @SendsAttachment({ summary: 'Tải một tệp đính kèm; việc tải được ghi vào nhật ký' })
  async downloadCivilServantAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @AttachmentId() attachmentId: string,
  ): Promise<StreamableFile> {
    return attachmentContent(await this.attachments.open(scope, record(civilServantId), attachmentId));
  }

  @RemovesAttachment({ summary: 'Bỏ một tệp, có lý do; tệp không hiện nữa nhưng vẫn được lưu để tra cứu' })
  async removeCivilServantAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @AttachmentId() attachmentId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AttachmentRemoval,
  ): Promise<void> {
    await this.attachments.remove(scope, record(civilServantId), attachmentId, version, reason);
  }
}
