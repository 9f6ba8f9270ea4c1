import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '../http/index.js';
import {
  ApiClientCreation,
  ApiClientList,
  ApiClientPatch,
  ApiClientView,
  ApiKeyRotation,
  ClientScopeList,
  IssuedApiKey,
  OwnApiClient,
} from './api-clients.dto.js';
import { ApiClientsService } from './api-clients.service.js';

const id = pathId('ứng dụng');

@ApiTags('integration')
@Controller()
export class ApiClientsController {
  constructor(private readonly clients: ApiClientsService) {}

  @Get('api-client')
  @ApiOperation({
    summary: 'Ứng dụng đang gọi: đơn vị, phạm vi, thao tác được phép, hạn mức',
    description: 'Gọi đầu tiên với khóa vừa được cấp để biết khóa mở được những gì.',
  })
  @ApiOkResponse({ type: OwnApiClient })
  @Problems(401, 403, 404)
  async getOwnApiClient(@CurrentScope() scope: AccessScope): Promise<OwnApiClient> {
    return this.clients.own(scope);
  }

  @Get('api-client-scopes')
  @ApiOperation({ summary: 'Các phạm vi có thể cấp cho ứng dụng, kèm lớp dữ liệu và thao tác mà mỗi phạm vi mở' })
  @ApiOkResponse({ type: ClientScopeList })
  @Problems(401, 403)
  listClientScopes(): ClientScopeList {
    return this.clients.listScopes();
  }

  @Get('api-clients')
  @ApiOperation({ summary: 'Các ứng dụng kết nối, lần dùng gần nhất và số yêu cầu hôm nay' })
  @ApiOkResponse({ type: ApiClientList })
  @Problems(401, 403)
  async listApiClients(@CurrentScope() scope: AccessScope): Promise<ApiClientList> {
    return this.clients.list(scope);
  }

  @Post('api-clients')
  @ApiOperation({ summary: 'Tạo ứng dụng và cấp khóa', description: 'Khóa chỉ có trong câu trả lời này.' })
  @ApiCreatedResponse({ type: IssuedApiKey })
  @Problems(401, 403, 409, 413, 415, 422)
  async createApiClient(@CurrentScope() scope: AccessScope, @Body() body: ApiClientCreation): Promise<IssuedApiKey> {
    return this.clients.create(scope, body);
  }

  @Get('api-clients/:id')
  @ApiOperation({ summary: 'Một ứng dụng' })
  @ApiOkResponse({ type: ApiClientView })
  @Problems(401, 403, 404)
  async getApiClient(@CurrentScope() scope: AccessScope, @Param('id', id) clientId: string): Promise<ApiClientView> {
    return this.clients.get(scope, clientId);
  }

  @Patch('api-clients/:id')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Sửa ứng dụng: tên, phạm vi, khối, hạn mức, hạn dùng, khóa hoặc mở' })
  @ApiOkResponse({ type: ApiClientView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updateApiClient(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) clientId: string,
    @ExpectedVersion() version: number,
    @Body() patch: ApiClientPatch,
  ): Promise<ApiClientView> {
    return this.clients.update(scope, clientId, version, patch);
  }

  @Post('api-clients/:id/keys')
  @ApiOperation({
    summary: 'Cấp khóa mới',
    description: 'Khóa cũ còn dùng được số giờ đã chọn, để bên kia đổi khóa mà không gián đoạn.',
  })
  @ApiCreatedResponse({ type: IssuedApiKey })
  @Problems(401, 403, 404, 413, 415, 422)
  async rotateApiKey(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) clientId: string,
    @Body() body: ApiKeyRotation,
  ): Promise<IssuedApiKey> {
    return this.clients.rotate(scope, clientId, body.overlapHours);
  }

  @Delete('api-clients/:id/keys/:keyId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Thu hồi một khóa; có tác dụng ngay với yêu cầu kế tiếp' })
  @ApiNoContentResponse({ description: 'Khóa đã hết hiệu lực' })
  @Problems(401, 403, 404)
  async revokeApiKey(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) clientId: string,
    @Param('keyId', id) keyId: string,
  ): Promise<void> {
    return this.clients.revoke(scope, clientId, keyId);
  }
}
