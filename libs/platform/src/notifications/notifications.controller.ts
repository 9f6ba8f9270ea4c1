import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, pathId, Problems } from '../http/index.js';
import { FailedMailsService } from './failed-mails.service.js';
import {
  FailedMails,
  MarkedNotifications,
  NotificationListQuery,
  NotificationPage,
  UnreadCount,
} from './notifications.dto.js';
import { OwnNotifications } from './own-notifications.service.js';

const id = pathId('thông báo hoặc thư');

@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(
    private readonly notifications: OwnNotifications,
    private readonly failedMails: FailedMailsService,
  ) {}

  @Get('notifications')
  @ApiOperation({ summary: 'Thông báo của tôi, mới nhất trước' })
  @ApiOkResponse({ type: NotificationPage })
  @Problems(401, 422)
  async listNotifications(
    @CurrentScope() scope: AccessScope,
    @Query() query: NotificationListQuery,
  ): Promise<NotificationPage> {
    return this.notifications.list(scope, query);
  }

  @Get('notifications/unread-count')
  @ApiOperation({ summary: 'Số thông báo chưa đọc' })
  @ApiOkResponse({ type: UnreadCount })
  @Problems(401)
  async countUnreadNotifications(@CurrentScope() scope: AccessScope): Promise<UnreadCount> {
    return this.notifications.unread(scope);
  }

  @Post('notifications/reading')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đánh dấu đã đọc tất cả' })
  @ApiOkResponse({ type: MarkedNotifications })
  @Problems(401, 403)
  async readAllNotifications(@CurrentScope() scope: AccessScope): Promise<MarkedNotifications> {
    return this.notifications.markAll(scope);
  }

  @Post('notifications/:id/reading')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đánh dấu đã đọc' })
  @ApiNoContentResponse({ description: 'Đã đánh dấu' })
  @Problems(401, 403, 404)
  async readNotification(@CurrentScope() scope: AccessScope, @Param('id', id) notificationId: string): Promise<void> {
    await this.notifications.mark(scope, notificationId, true);
  }

  @Delete('notifications/:id/reading')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đánh dấu chưa đọc' })
  @ApiNoContentResponse({ description: 'Đã đánh dấu' })
  @Problems(401, 403, 404)
  async unreadNotification(@CurrentScope() scope: AccessScope, @Param('id', id) notificationId: string): Promise<void> {
    await this.notifications.mark(scope, notificationId, false);
  }

  @Get('failed-mails')
  @ApiOperation({ summary: 'Thư thông báo không gửi được, để quản trị hệ thống xử lý; không có nội dung thư' })
  @ApiOkResponse({ type: FailedMails })
  @Problems(401, 403)
  async listFailedMails(@CurrentScope() scope: AccessScope): Promise<FailedMails> {
    return this.failedMails.list(scope);
  }

  @Post('failed-mails/:id/sending')
  @HttpCode(204)
  @ApiOperation({ summary: 'Gửi lại một thư' })
  @ApiNoContentResponse({ description: 'Đã xếp hàng gửi lại' })
  @Problems(401, 403, 404)
  async resendFailedMail(@CurrentScope() scope: AccessScope, @Param('id', id) failedId: string): Promise<void> {
    await this.failedMails.resend(scope, failedId);
  }
}
