import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../../http/index.js';
import type { CurrentSession } from '../session.repository.js';
import { OwnSession } from '../signed-in.js';
import { RecoveryCodes, SecondFactorCode, SecondFactorEnrolment, SecondFactorStatus } from './second-factor.dto.js';
import { SecondFactors } from './second-factor.service.js';

@ApiTags('access')
@Controller('second-factor')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactors) {}

  @Get()
  @ApiOperation({ summary: 'Xác thực hai bước của tài khoản đang dùng' })
  @ApiOkResponse({ type: SecondFactorStatus })
  @Problems(401, 403)
  async getSecondFactor(@OwnSession() session: CurrentSession): Promise<SecondFactorStatus> {
    return this.factors.status(session);
  }

  @Post('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bắt đầu bật: khóa và mã QR cho ứng dụng xác thực', description: 'Chưa có hiệu lực.' })
  @ApiOkResponse({ type: SecondFactorEnrolment })
  @Problems(401, 403, 409)
  async beginSecondFactor(@OwnSession() session: CurrentSession): Promise<SecondFactorEnrolment> {
    return this.factors.begin(session);
  }

  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bật bằng mã đầu tiên; nhận mã dự phòng' })
  @ApiOkResponse({ type: RecoveryCodes })
  @Problems(401, 403, 413, 415, 422, 429)
  async confirmSecondFactor(
    @OwnSession() session: CurrentSession,
    @Body() { code }: SecondFactorCode,
  ): Promise<RecoveryCodes> {
    return this.factors.confirm(session, code);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cấp mã dự phòng mới; mã cũ hết hiệu lực' })
  @ApiOkResponse({ type: RecoveryCodes })
  @Problems(401, 403, 413, 415, 422, 429)
  async renewRecoveryCodes(
    @OwnSession() session: CurrentSession,
    @Body() { code }: SecondFactorCode,
  ): Promise<RecoveryCodes> {
    return this.factors.renewCodes(session, code);
  }

  @Post('removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tắt xác thực hai bước' })
  @ApiNoContentResponse({ description: 'Đã tắt' })
  @Problems(401, 403, 409, 413, 415, 422, 429)
  async removeSecondFactor(@OwnSession() session: CurrentSession, @Body() { code }: SecondFactorCode): Promise<void> {
    return this.factors.remove(session, code);
  }
}
