import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, Problems } from '../http/index.js';
import {
  CalendarDayRequest,
  CalendarQuery,
  CalendarRemoval,
  CalendarYear,
  CalendarYearProposal,
  CalendarYearRequest,
} from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';

const DAY = { name: 'day', description: 'Ngày', example: '2027-09-03' };

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @ApiOperation({ summary: 'Lịch làm việc một năm: ngày nghỉ lễ, ngày làm bù, số ngày làm việc' })
  @ApiOkResponse({ type: CalendarYear })
  @Problems(401, 403, 422)
  async getCalendarYear(@CurrentScope() scope: AccessScope, @Query() query: CalendarQuery): Promise<CalendarYear> {
    return this.calendar.year(scope, query.year);
  }

  @Get('proposal')
  @ApiOperation({
    summary: 'Đề xuất ngày nghỉ của một năm theo năm trước',
    description: 'Ngày cố định có sẵn ngày (trùng cuối tuần thì nghỉ bù); Tết, Giỗ Tổ và ngày hoán đổi để trống ngày.',
  })
  @ApiOkResponse({ type: CalendarYearProposal })
  @Problems(401, 403, 422)
  async proposeCalendarYear(
    @CurrentScope() scope: AccessScope,
    @Query() query: CalendarQuery,
  ): Promise<CalendarYearProposal> {
    return this.calendar.propose(scope, query.year);
  }

  @Post('years')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mở lịch một năm với các ngày đã xác nhận, hoặc các ngày lễ cố định' })
  @ApiOkResponse({ type: CalendarYear })
  @Problems(401, 403, 409, 413, 415, 422)
  async beginCalendarYear(
    @CurrentScope() scope: AccessScope,
    @Body() body: CalendarYearRequest,
  ): Promise<CalendarYear> {
    return this.calendar.begin(scope, body);
  }

  @Put('days/:day')
  @ApiParam(DAY)
  @ApiOperation({ summary: 'Đặt một ngày nghỉ hoặc ngày làm bù, từ hôm nay trở đi' })
  @ApiOkResponse({ type: CalendarYear })
  @Problems(401, 403, 404, 413, 415, 422)
  async setCalendarDay(
    @CurrentScope() scope: AccessScope,
    @Param('day') day: string,
    @Body() body: CalendarDayRequest,
  ): Promise<CalendarYear> {
    return this.calendar.set(scope, day, body);
  }

  @Post('days/:day/removal')
  @HttpCode(200)
  @ApiParam(DAY)
  @ApiOperation({ summary: 'Bỏ một ngày khỏi lịch, từ hôm nay trở đi' })
  @ApiOkResponse({ type: CalendarYear })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async removeCalendarDay(
    @CurrentScope() scope: AccessScope,
    @Param('day') day: string,
    @Body() body: CalendarRemoval,
  ): Promise<CalendarYear> {
    return this.calendar.remove(scope, day, body.reason);
  }
}
