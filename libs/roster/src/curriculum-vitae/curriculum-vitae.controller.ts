import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { attachmentDisposition } from '@commune/platform/files';
import { CurrentScope, notFound, Problems } from '@commune/platform/http';
import { CurriculumVitaeService } from './curriculum-vitae.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('roster')
@Controller('civil-servants/:id/curriculum-vitae')
export class CurriculumVitaeController {
  constructor(private readonly papers: CurriculumVitaeService) {}

  @Get()
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({
    summary: 'Sơ yếu lý lịch (Word), theo Mẫu 2C-BNV/2008',
    description: 'Chỉ gồm những gì người tải được xem; việc tải được ghi vào nhật ký như một lần xuất.',
  })
  @ApiProduces(DOCX)
  @ApiOkResponse({ description: 'Tệp docx', content: { [DOCX]: { schema: { type: 'string', format: 'binary' } } } })
  @Problems(401, 403, 404)
  async downloadCurriculumVitae(
    @CurrentScope() scope: AccessScope,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => notFound('hồ sơ') })) civilServantId: string,
  ): Promise<StreamableFile> {
    const { name, content } = await this.papers.draw(scope, civilServantId);
    return new StreamableFile(content, {
      type: DOCX,
      disposition: attachmentDisposition(name),
      length: content.length,
    });
  }
}
