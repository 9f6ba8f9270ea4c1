import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import {
  DepartureListQuery,
  DeparturePage,
  DepartureRequest,
  DepartureView,
  PostChangeCancellation,
} from './departures.dto.js';
import { DeparturesService } from './departures.service.js';
import { ReturnRequest } from './post-place.dto.js';

const personId = pathId('hồ sơ');
const departureId = pathId('quyết định nghỉ');

@ApiTags('roster')
@Controller()
export class DeparturesController {
  constructor(private readonly departures: DeparturesService) {}

  @Get('departures')
  @ApiOperation({ summary: 'Người nghỉ, chuyển ra ngoài: đã lên lịch, đã thực hiện, đã hủy' })
  @ApiOkResponse({ type: DeparturePage })
  @Problems(401, 403, 422)
  async listDepartures(@CurrentScope() scope: AccessScope, @Query() query: DepartureListQuery): Promise<DeparturePage> {
    return this.departures.list(scope, query);
  }

  @Post('civil-servants/:id/departures')
  @IfMatchHeader()
  @ApiBody({ type: DepartureRequest })
  @ApiOperation({
    summary: 'Ghi việc nghỉ hưu, thôi việc, chuyển ra ngoài, buộc thôi việc, từ trần',
    description:
      'Vị trí đang giữ kết thúc vào ngày trước đó, tài khoản bị khóa, hồ sơ được giữ nguyên. Ngày sau hôm nay: tự thực hiện vào ngày đó.',
  })
  @ApiCreatedResponse({ type: DepartureView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordDeparture(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: DepartureRequest,
  ): Promise<DepartureView> {
    return this.departures.record(scope, id, version, body);
  }

  @Post('departures/:id/cancellation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Hủy một lần nghỉ chưa đến ngày' })
  @ApiOkResponse({ type: DepartureView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async cancelDeparture(
    @CurrentScope() scope: AccessScope,
    @Param('id', departureId) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: PostChangeCancellation,
  ): Promise<DepartureView> {
    return this.departures.cancel(scope, id, version, reason);
  }

  @Post('civil-servants/:id/returns')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Người đã nghỉ trở lại giữ một vị trí' })
  @ApiCreatedResponse({ type: DepartureView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async returnCivilServant(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReturnRequest,
  ): Promise<DepartureView> {
    return this.departures.takeBack(scope, id, version, body);
  }
}
