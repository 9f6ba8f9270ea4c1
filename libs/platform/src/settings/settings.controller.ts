import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, pathId, Problems } from '../http/index.js';
import { SettingChangeRequest, SettingDetail, SettingList, SettingWithdrawalRequest } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

const KEY = { name: 'key', description: 'Mã tham số', example: 'accounts.dormant-days' };

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @ApiOperation({ summary: 'Các tham số của hệ thống: giá trị đang áp dụng, mặc định, nguồn và độ chắc chắn' })
  @ApiOkResponse({ type: SettingList })
  @Problems(401, 403)
  async listSettings(@CurrentScope() scope: AccessScope): Promise<SettingList> {
    return this.settings.list(scope);
  }

  @Get(':key')
  @ApiParam(KEY)
  @ApiOperation({ summary: 'Một tham số với các giá trị theo ngày và nhật ký' })
  @ApiOkResponse({ type: SettingDetail })
  @Problems(401, 403, 404)
  async getSetting(@CurrentScope() scope: AccessScope, @Param('key') key: string): Promise<SettingDetail> {
    return this.settings.detail(scope, key);
  }

  @Post(':key/values')
  @ApiParam(KEY)
  @ApiOperation({
    summary: 'Đặt giá trị từ một ngày',
    description: 'Từ hôm nay trở đi. Những ngày đã qua giữ giá trị cũ.',
  })
  @ApiCreatedResponse({ type: SettingDetail })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async changeSetting(
    @CurrentScope() scope: AccessScope,
    @Param('key') key: string,
    @Body() body: SettingChangeRequest,
  ): Promise<SettingDetail> {
    return this.settings.change(scope, key, body);
  }

  @Post(':key/values/:id/withdrawal')
  @HttpCode(200)
  @ApiParam(KEY)
  @ApiOperation({ summary: 'Hủy một giá trị chưa qua ngày có hiệu lực' })
  @ApiOkResponse({ type: SettingDetail })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async withdrawSettingValue(
    @CurrentScope() scope: AccessScope,
    @Param('key') key: string,
    @Param('id', pathId('giá trị')) valueId: string,
    @Body() body: SettingWithdrawalRequest,
  ): Promise<SettingDetail> {
    return this.settings.withdraw(scope, key, valueId, body.reason);
  }
}
