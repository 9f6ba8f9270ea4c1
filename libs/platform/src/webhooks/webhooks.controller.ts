import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '../http/index.js';
import { WebhookEvents } from './webhook-events.js';
import { WebhookLogService } from './webhook-log.service.js';
import {
  CreatedWebhook,
  WebhookCreation,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookEventTypeList,
  WebhookList,
  WebhookPatch,
  WebhookReplayAnswer,
  WebhookReplayRequest,
  WebhookView,
} from './webhooks.dto.js';
import { WebhooksService } from './webhooks.service.js';

const id = pathId('đăng ký webhook');

@ApiTags('integration')
@Controller()
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly log: WebhookLogService,
    private readonly events: WebhookEvents,
  ) {}

  @Get('webhook-event-types')
  @ApiOperation({ summary: 'Các loại sự kiện có thể đăng ký nhận' })
  @ApiOkResponse({ type: WebhookEventTypeList })
  @Problems(401, 403)
  listWebhookEventTypes(): WebhookEventTypeList {
    return { items: this.events.all() };
  }

  @Get('webhooks')
  @ApiOperation({ summary: 'Các đăng ký nhận sự kiện' })
  @ApiOkResponse({ type: WebhookList })
  @Problems(401, 403)
  async listWebhooks(@CurrentScope() scope: AccessScope): Promise<WebhookList> {
    return this.webhooks.list(scope);
  }

  @Post('webhooks')
  @ApiOperation({
    summary: 'Đăng ký nhận sự kiện',
    description:
      'Mỗi sự kiện là một POST có chữ ký theo Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature). ' +
      'Gửi ít nhất một lần, không hứa thứ tự; gửi lại giữ nguyên webhook-id. Nội dung không có dữ liệu cá nhân.',
  })
  @ApiCreatedResponse({ type: CreatedWebhook })
  @Problems(401, 403, 413, 415, 422)
  async createWebhook(@CurrentScope() scope: AccessScope, @Body() body: WebhookCreation): Promise<CreatedWebhook> {
    return this.webhooks.create(scope, body);
  }

  @Get('webhooks/:id')
  @ApiOperation({ summary: 'Một đăng ký' })
  @ApiOkResponse({ type: WebhookView })
  @Problems(401, 403, 404)
  async getWebhook(@CurrentScope() scope: AccessScope, @Param('id', id) webhookId: string): Promise<WebhookView> {
    return this.webhooks.get(scope, webhookId);
  }

  @Patch('webhooks/:id')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Sửa địa chỉ, loại sự kiện; tạm dừng hoặc gửi tiếp' })
  @ApiOkResponse({ type: WebhookView })
  @Problems(401, 403, 404, 412, 413, 415, 422, 428)
  async updateWebhook(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) webhookId: string,
    @ExpectedVersion() version: number,
    @Body() patch: WebhookPatch,
  ): Promise<WebhookView> {
    return this.webhooks.update(scope, webhookId, version, patch);
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Xóa đăng ký cùng nhật ký gửi của nó' })
  @ApiNoContentResponse({ description: 'Đã xóa' })
  @Problems(401, 403, 404)
  async deleteWebhook(@CurrentScope() scope: AccessScope, @Param('id', id) webhookId: string): Promise<void> {
    return this.webhooks.remove(scope, webhookId);
  }

  @Post('webhooks/:id/test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gửi thử một thông điệp' })
  @ApiOkResponse({ type: WebhookReplayAnswer })
  @Problems(401, 403, 404)
  async testWebhook(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) webhookId: string,
  ): Promise<WebhookReplayAnswer> {
    return this.log.test(scope, webhookId);
  }

  @Get('webhooks/:id/deliveries')
  @ApiOperation({ summary: 'Nhật ký gửi: trạng thái, số lần, mã trả lời, mili giây' })
  @ApiOkResponse({ type: WebhookDeliveryPage })
  @Problems(401, 403, 404, 422)
  async listWebhookDeliveries(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) webhookId: string,
    @Query() query: WebhookDeliveryQuery,
  ): Promise<WebhookDeliveryPage> {
    return this.log.page(scope, webhookId, query);
  }

  @Post('webhooks/:id/deliveries/:deliveryId/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gửi lại một sự kiện, cùng webhook-id' })
  @ApiOkResponse({ type: WebhookReplayAnswer })
  @Problems(401, 403, 404)
  async replayWebhookDelivery(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) webhookId: string,
    @Param('deliveryId', id) deliveryId: string,
  ): Promise<WebhookReplayAnswer> {
    return this.log.replay(scope, webhookId, { id: deliveryId });
  }

  @Post('webhooks/:id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gửi lại mọi sự kiện từ một thời điểm (giữ 90 ngày), cùng webhook-id' })
  @ApiOkResponse({ type: WebhookReplayAnswer })
  @Problems(401, 403, 404, 413, 415, 422)
  async replayWebhookDeliveries(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) webhookId: string,
    @Body() body: WebhookReplayRequest,
  ): Promise<WebhookReplayAnswer> {
    return this.log.replay(scope, webhookId, { since: body.since });
  }
}
