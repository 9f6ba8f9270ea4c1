import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { PostChangeCancellation } from './departures.dto.js';
import { HandoversService } from './handovers.service.js';
import {
  HandoverRequest,
  ReceiptRequest,
  TransferDryRun,
  TransferListQuery,
  TransferPage,
  TransferRequest,
  TransferView,
} from './transfers.dto.js';
import { TransfersService } from './transfers.service.js';

const personId = pathId('hồ sơ');
const transferId = pathId('quyết định điều động');

@ApiTags('roster')
@Controller()
export class TransfersController {
  constructor(
    private readonly transfers: TransfersService,
    private readonly handovers: HandoversService,
  ) {}

  @Get('transfers')
  @ApiOperation({ summary: 'Điều động, phân công lại: đi và đến, đã lên lịch, đã thực hiện, đã hủy' })
  @ApiOkResponse({ type: TransferPage })
  @Problems(401, 403, 422)
  async listTransfers(@CurrentScope() scope: AccessScope, @Query() query: TransferListQuery): Promise<TransferPage> {
    return this.transfers.list(scope, query);
  }

  @Get('transfers/:id')
  @ApiOperation({ summary: 'Một lần điều động và việc bàn giao hồ sơ' })
  @ApiOkResponse({ type: TransferView })
  @Problems(401, 403, 404)
  async getTransfer(@CurrentScope() scope: AccessScope, @Param('id', transferId) id: string): Promise<TransferView> {
    return this.transfers.open(scope, id);
  }

  @Post('civil-servants/:id/transfers')
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Điều động, luân chuyển, phân công lại một người sang vị trí khác',
    description:
      'Vị trí cũ kết thúc vào ngày trước, vị trí mới bắt đầu, trong cùng một lần ghi. Người gọi phải phụ trách cả hai nơi. ' +
      'Ngày sau hôm nay: tự thực hiện vào ngày đó. dryRun=true chỉ kiểm tra, trả về điều cần xem lại.',
  })
  @ApiCreatedResponse({ type: TransferView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async transferCivilServant(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @ExpectedVersion() version: number,
    @Query() { dryRun = false }: TransferDryRun,
    @Body() body: TransferRequest,
  ): Promise<TransferView> {
    return this.transfers.create(scope, id, version, body, dryRun);
  }

  @Post('transfers/:id/cancellation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Hủy một lần điều động chưa đến ngày' })
  @ApiOkResponse({ type: TransferView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async cancelTransfer(
    @CurrentScope() scope: AccessScope,
    @Param('id', transferId) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: PostChangeCancellation,
  ): Promise<TransferView> {
    return this.transfers.cancel(scope, id, version, reason);
  }

  @Post('transfers/:id/handover')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Nơi đi giao hồ sơ, ghi việc còn dở' })
  @ApiOkResponse({ type: TransferView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async handOverTransfer(
    @CurrentScope() scope: AccessScope,
    @Param('id', transferId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: HandoverRequest,
  ): Promise<TransferView> {
    return this.handovers.handOver(scope, id, version, body);
  }

  @Post('transfers/:id/receipt')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Nơi đến xác nhận đã nhận hồ sơ, nêu giấy tờ còn thiếu' })
  @ApiOkResponse({ type: TransferView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async receiveTransfer(
    @CurrentScope() scope: AccessScope,
    @Param('id', transferId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReceiptRequest,
  ): Promise<TransferView> {
    return this.handovers.receive(scope, id, version, body);
  }
}
