import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, Problems } from '@commune/platform/http';
import {
  DownsizingCandidatePage,
  DownsizingParameters,
  DownsizingQuery,
  DownsizingRoadmapView,
} from './downsizing.dto.js';
import { DownsizingService } from './downsizing.service.js';

@ApiTags('placement')
@Controller('downsizing')
export class DownsizingController {
  constructor(private readonly downsizing: DownsizingService) {}

  @Get('candidates')
  @ApiOperation({
    summary: 'Người có thể xem xét tinh giản, kèm bằng chứng, căn cứ và lý do chưa xem xét',
    description: 'Danh sách để người có thẩm quyền quyết định; hệ thống không tự thực hiện việc gì.',
  })
  @ApiOkResponse({ type: DownsizingCandidatePage })
  @Problems(401, 403, 422)
  async listDownsizingCandidates(
    @CurrentScope() scope: AccessScope,
    @Query() query: DownsizingQuery,
  ): Promise<DownsizingCandidatePage> {
    return this.downsizing.candidates(scope, query);
  }

  @Get('candidates/export')
  @ApiOperation({ summary: 'Xuất Excel danh sách người có thể xem xét tinh giản đang xem; việc xuất được ghi nhật ký' })
  @FileAnswer('xem-xet-tinh-gian.xlsx')
  @Problems(401, 403, 404, 422)
  async exportDownsizingCandidates(
    @CurrentScope() scope: AccessScope,
    @Query() query: DownsizingQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.downsizing.exportCandidates(scope, query));
  }

  @Get('roadmap')
  @ApiOperation({ summary: 'Lộ trình đưa số người về biên chế được giao, từng năm đến 2030' })
  @ApiOkResponse({ type: DownsizingRoadmapView })
  @Problems(401, 403, 422)
  async getDownsizingRoadmap(
    @CurrentScope() scope: AccessScope,
    @Query() query: DownsizingParameters,
  ): Promise<DownsizingRoadmapView> {
    return this.downsizing.roadmap(scope, query);
  }

  @Get('roadmap/export')
  @ApiOperation({ summary: 'Xuất Excel lộ trình đưa số người về biên chế được giao' })
  @FileAnswer('lo-trinh-bien-che.xlsx')
  @Problems(401, 403, 404, 422)
  async exportDownsizingRoadmap(
    @CurrentScope() scope: AccessScope,
    @Query() query: DownsizingParameters,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.downsizing.exportRoadmap(scope, query));
  }
}
