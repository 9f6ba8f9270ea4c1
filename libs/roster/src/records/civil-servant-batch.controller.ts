import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, Problems } from '@commune/platform/http';
import { CivilServantBatchRequest, CivilServantBatchResult } from './civil-servant-batch.dto.js';
import { CivilServantBatchService } from './civil-servant-batch.service.js';
import { CivilServantSelection } from './civil-servant-list.dto.js';
import { CivilServantListService } from './civil-servant-list.service.js';

@ApiTags('roster')
@Controller('civil-servants')
export class CivilServantBatchController {
  constructor(
    private readonly batches: CivilServantBatchService,
    private readonly lists: CivilServantListService,
  ) {}

  @Post('batch-updates')
  @HttpCode(200)
  // Nobody by this id: what is tried out as it stands should change nothing.
  @ApiBody({
    type: CivilServantBatchRequest,
    examples: {
      dryRun: {
        value: {
          dryRun: true,
          items: [
            {
              id: '01890000-0000-7000-8000-000000000000',
              version: 1,
              changes: { stateManagement: 'specialist' },
            },
          ],
        },
      },
    },
  })
  @ApiOperation({
    summary: 'Sửa nhiều hồ sơ một lần',
    description:
      'Tối đa 500 hồ sơ, mỗi hồ sơ kèm phiên bản đã đọc; cùng quy tắc và quyền như sửa từng hồ sơ. Hồ sơ bị từ chối không cản các hồ sơ khác; mỗi hồ sơ có kết quả riêng và một mục nhật ký riêng.',
  })
  @ApiOkResponse({ type: CivilServantBatchResult })
  @Problems(401, 403, 413, 415, 422)
  async updateCivilServants(
    @CurrentScope() scope: AccessScope,
    @Body() body: CivilServantBatchRequest,
  ): Promise<CivilServantBatchResult> {
    return this.batches.update(scope, body);
  }

  @Post('selection-exports')
  @ApiBody({
    type: CivilServantSelection,
    examples: { none: { value: { ids: ['01890000-0000-7000-8000-000000000000'] } } },
  })
  @HttpCode(200)
  @ApiOperation({ summary: 'Xuất Excel những người được chọn; việc xuất được ghi vào nhật ký' })
  @FileAnswer('danh-sach-da-chon.xlsx')
  @Problems(401, 403, 404, 413, 415, 422)
  async exportSelectedCivilServants(
    @CurrentScope() scope: AccessScope,
    @Body() body: CivilServantSelection,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.lists.exportSelection(scope, body));
  }
}
