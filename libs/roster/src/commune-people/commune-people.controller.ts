import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { CommunePeopleList, CommunePeopleRequest, CommunePeopleView } from './commune-people.dto.js';
import { CommunePeopleService } from './commune-people.service.js';

@ApiTags('placement')
@Controller()
export class CommunePeopleController {
  constructor(private readonly people: CommunePeopleService) {}

  @Get('commune-people')
  @ApiOperation({ summary: 'Các dân tộc sinh sống đông ở từng xã, phường; xã nào chưa có số liệu' })
  @ApiOkResponse({ type: CommunePeopleList })
  @Problems(401, 403)
  async listCommunePeople(@CurrentScope() scope: AccessScope): Promise<CommunePeopleList> {
    return this.people.list(scope);
  }

  @Put('units/:id/people')
  @IfMatchHeader()
  @ApiBody({
    type: CommunePeopleRequest,
    examples: { mountain: { value: { ethnicGroupCodes: ['02', '08'], source: 'Niên giám thống kê tỉnh 2025' } } },
  })
  @ApiOperation({
    summary: 'Ghi các dân tộc sinh sống đông ở một xã, phường',
    description: 'Đề xuất bố trí cộng điểm cho người biết tiếng của đồng bào ở xã đến (KH 1570/KH-UBND mục III.3).',
  })
  @ApiOkResponse({ type: CommunePeopleView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async setCommunePeople(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('xã, phường')) unitId: string,
    @ExpectedVersion() version: number,
    @Body() body: CommunePeopleRequest,
  ): Promise<CommunePeopleView> {
    return this.people.set(scope, unitId, version, body);
  }
}
