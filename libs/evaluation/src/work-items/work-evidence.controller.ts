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
import { WORK_ITEM } from './work-evidence.js';

const id = pathId('công việc');
const record = (recordId: string) => ({ recordType: WORK_ITEM, recordId });

@ApiTags('evaluation')
@Controller('work-items/:id/attachments')
export class WorkEvidenceController {
  constructor(private readonly attachments: Attachments) {}

  @ListsAttachments({ summary: 'Minh chứng của công việc' })
  async listWorkEvidence(@CurrentScope() scope: AccessScope, @Param('id', id) itemId: string): Promise<AttachmentList> {
    return this.attachments.list(scope, record(itemId));
  }

  @AddsAttachment({ summary: 'Đính kèm sản phẩm hoặc minh chứng nguyên nhân khách quan' })
  async addWorkEvidence(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(itemId), kind, await uploadedFile(request));
  }

  @SendsAttachment({ summary: 'Tải một minh chứng; việc tải được ghi vào nhật ký' })
  async downloadWorkEvidence(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @AttachmentId() attachmentId: string,
  ): Promise<StreamableFile> {
    return attachmentContent(await this.attachments.open(scope, record(itemId), attachmentId));
  }

  @RemovesAttachment({ summary: 'Bỏ một minh chứng, có lý do; tệp không hiện nữa nhưng vẫn được lưu' })
  async removeWorkEvidence(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) itemId: string,
    @AttachmentId() attachmentId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AttachmentRemoval,
  ): Promise<void> {
    await this.attachments.remove(scope, record(itemId), attachmentId, version, reason);
  }
}
