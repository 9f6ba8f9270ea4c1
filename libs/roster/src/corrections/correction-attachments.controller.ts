import { Controller, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { AccessScope } from '@commune/platform/database';
import {
  AddsAttachment,
  attachmentContent,
  AttachmentId,
  Attachments,
  ListsAttachments,
  NewAttachmentQuery,
  SendsAttachment,
  type AttachmentList,
  type AttachmentView,
} from '@commune/platform/files';
import { CurrentScope, pathId, uploadedFile } from '@commune/platform/http';
import { CORRECTION } from './correction-papers.js';

const id = pathId('đề nghị đính chính');
const record = (recordId: string) => ({ recordType: CORRECTION, recordId });

@ApiTags('roster')
@Controller('correction-requests/:id/attachments')
export class CorrectionAttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @ListsAttachments({ summary: 'Giấy tờ chứng minh của đề nghị' })
  async listCorrectionAttachments(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) requestId: string,
  ): Promise<AttachmentList> {
    return this.attachments.list(scope, record(requestId));
  }

  @AddsAttachment({ summary: 'Đính kèm giấy tờ chứng minh vào đề nghị của mình' })
  async addCorrectionAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) requestId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(requestId), kind, await uploadedFile(request));
  }

  @SendsAttachment({ summary: 'Tải một giấy tờ chứng minh; việc tải được ghi vào nhật ký' })
  async downloadCorrectionAttachment(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) requestId: string,
    @AttachmentId() attachmentId: string,
  ): Promise<StreamableFile> {
    return attachmentContent(await this.attachments.open(scope, record(requestId), attachmentId));
  }
}
