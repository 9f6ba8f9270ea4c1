import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, Problems } from '../http/index.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import {
  NotificationAddressConfirmation,
  NotificationAddressRequest,
  NotificationChoices,
  NotificationSettings,
} from './notifications.dto.js';

/** One's own choices: nobody else changes them, so they carry no version. */
@ApiTags('notifications')
@Controller()
export class NotificationSettingsController {
  constructor(private readonly settings: NotificationSettingsService) {}

  @Get('notification-settings')
  @ApiOperation({ summary: 'Cách tôi nhận thông báo' })
  @ApiOkResponse({ type: NotificationSettings })
  @Problems(401)
  async getNotificationSettings(@CurrentScope() scope: AccessScope): Promise<NotificationSettings> {
    return this.settings.settings(scope);
  }

  @Put('notification-settings')
  @ApiOperation({ summary: 'Chọn cách nhận từng loại thông báo' })
  @ApiOkResponse({ type: NotificationSettings })
  @Problems(401, 403, 413, 415, 422)
  async chooseNotifications(
    @CurrentScope() scope: AccessScope,
    @Body() choices: NotificationChoices,
  ): Promise<NotificationSettings> {
    return this.settings.choose(scope, choices);
  }

  @Put('notification-address')
  @ApiOperation({ summary: 'Đặt địa chỉ thư nhận thông báo; một mã xác nhận được gửi đến đó' })
  @ApiOkResponse({ type: NotificationSettings })
  @Problems(401, 403, 413, 415, 422, 429)
  async setNotificationAddress(
    @CurrentScope() scope: AccessScope,
    @Body() { address }: NotificationAddressRequest,
  ): Promise<NotificationSettings> {
    return this.settings.setAddress(scope, address);
  }

  @Post('notification-address/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xác nhận địa chỉ bằng mã trong thư' })
  @ApiOkResponse({ type: NotificationSettings })
  @Problems(401, 403, 409, 413, 415, 422)
  async confirmNotificationAddress(
    @CurrentScope() scope: AccessScope,
    @Body() { code }: NotificationAddressConfirmation,
  ): Promise<NotificationSettings> {
    return this.settings.confirm(scope, code);
  }

  @Delete('notification-address')
  @HttpCode(204)
  @ApiOperation({ summary: 'Thôi nhận thông báo qua thư' })
  @ApiNoContentResponse({ description: 'Đã bỏ địa chỉ' })
  @Problems(401, 403)
  async dropNotificationAddress(@CurrentScope() scope: AccessScope): Promise<void> {
    await this.settings.dropAddress(scope);
  }
}
