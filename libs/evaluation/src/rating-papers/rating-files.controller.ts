import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { attachmentDisposition } from '@commune/platform/files';
import { CurrentScope, DocumentedFile, fileOf, pathId, Problems } from '@commune/platform/http';
import { RatingFilesService } from './rating-files.service.js';

@ApiTags('evaluation')
@Controller('ratings/:id')
export class RatingFilesController {
  constructor(private readonly files: RatingFilesService) {}

  @Get('file')
  @ApiOperation({
    summary: 'Hồ sơ đánh giá, xếp loại điện tử của một người trong một kỳ, ZIP',
    description:
      'Theo Điều 24 Nghị định 335/2025/NĐ-CP: mục lục có ý kiến cấp ủy, các quyết định, kiến nghị và trả lời; phiếu theo dõi từng tháng (quý), phiếu xếp loại, biên bản họp (người được xếp loại nhận phần về mình). Việc tải được ghi nhật ký.',
  })
  @DocumentedFile('zip')
  @Problems(401, 403, 404)
  async getRatingFile(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('phiếu xếp loại')) id: string,
  ): Promise<StreamableFile> {
    const { name, content } = await this.files.pack(scope, id);
    return fileOf('zip', content, attachmentDisposition(name));
  }
}
