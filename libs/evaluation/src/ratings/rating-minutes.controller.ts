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
import { RATING_ROUND } from './rating-minutes.js';

const id = pathId('đợt xếp loại');
const record = (recordId: string) => ({ recordType: RATING_ROUND, recordId });

@ApiTags('evaluation')
@Controller('rating-rounds/:id/attachments')
export class RatingMinutesController {
  constructor(private readonly attachments: Attachments) {}

  @ListsAttachments({ summary: 'Biên bản cuộc họp đã ký của đợt xếp loại' })
  async listRatingMinutes(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
  ): Promise<AttachmentList> {
    return this.attachments.list(scope, record(roundId));
  }

  @AddsAttachment({ summary: 'Đính kèm biên bản cuộc họp đã ký (Điều 21, 24), đến khi khóa đợt' })
  async addRatingMinutes(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @Query() { kind }: NewAttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    return this.attachments.add(scope, record(roundId), kind, await uploadedFile(request));
  }

  @SendsAttachment({ summary: 'Tải một biên bản; việc tải được ghi vào nhật ký' })
  async downloadRatingMinutes(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @AttachmentId() attachmentId: string,
  ): Promise<StreamableFile> {
    return attachmentContent(await this.attachments.open(scope, record(roundId), attachmentId));
  }

  @RemovesAttachment({ summary: 'Bỏ một biên bản, có lý do, đến khi khóa đợt; tệp không hiện nữa nhưng vẫn được lưu' })
  async removeRatingMinutes(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) roundId: string,
    @AttachmentId() attachmentId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AttachmentRemoval,
  ): Promise<void> {
    await this.attachments.remove(scope, record(roundId), attachmentId, version, reason);
  }
}
