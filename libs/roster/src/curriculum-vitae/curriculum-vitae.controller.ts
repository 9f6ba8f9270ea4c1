import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { attachmentDisposition } from '@commune/platform/files';
import { CurrentScope, DocumentedFile, fileOf, pathId, Problems } from '@commune/platform/http';
import { IdNumberRevealRequest } from '../records/civil-servant.dto.js';
import { CurriculumVitaeService, type CurriculumVitaeFile } from './curriculum-vitae.service.js';

const personId = pathId('hồ sơ');

@ApiTags('roster')
@Controller('civil-servants/:id/curriculum-vitae')
export class CurriculumVitaeController {
  constructor(private readonly papers: CurriculumVitaeService) {}

  @Get()
  @ApiOperation({
    summary: 'Sơ yếu lý lịch (Word), theo các mục của Mẫu 2C-BNV/2008',
    description:
      'Chỉ gồm những gì người tải được xem, số định danh được che bớt; việc tải được ghi vào nhật ký như một lần xuất.',
  })
  @DocumentedFile('docx')
  @Problems(401, 403, 404, 410)
  async downloadCurriculumVitae(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
  ): Promise<StreamableFile> {
    return sent(await this.papers.draw(scope, civilServantId));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sơ yếu lý lịch (Word) với số định danh đầy đủ, có lý do, được ghi vào nhật ký',
    description: 'Như khi xem đầy đủ số định danh: ai không được xem thì không được tải bản này.',
  })
  @DocumentedFile('docx')
  @Problems(401, 403, 404, 410, 413, 415, 422)
  async downloadWholeCurriculumVitae(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Body() { reason }: IdNumberRevealRequest,
  ): Promise<StreamableFile> {
    return sent(await this.papers.draw(scope, civilServantId, reason));
  }
}

function sent({ name, content }: CurriculumVitaeFile): StreamableFile {
  return fileOf('docx', content, attachmentDisposition(name));
}
