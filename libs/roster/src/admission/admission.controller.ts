import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { CivilServantView } from '../records/civil-servant-view.dto.js';
import { NewCivilServant } from './admission.dto.js';
import { AdmissionService } from './admission.service.js';

@ApiTags('roster')
@Controller('civil-servants')
export class AdmissionController {
  constructor(private readonly admission: AdmissionService) {}

  @Post()
  // Nobody of this commune: what is tried out as it stands creates nobody.
  @ApiBody({
    type: NewCivilServant,
    examples: { person: { value: { fullName: 'Nông Thị Hoa', birthDate: '1990-02-01', communeCode: '00000' } } },
  })
  @ApiOperation({
    summary: 'Lập hồ sơ cho người mới, theo quy tắc của việc nhập danh sách',
    description:
      'Trùng số định danh với người trong phạm vi: 409 nêu hồ sơ đã có; ngoài phạm vi: liên hệ Sở Nội vụ. Trùng họ tên và ngày sinh: 422, gửi lại với isAnotherPerson=true nếu là người khác.',
  })
  @ApiCreatedResponse({ type: CivilServantView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createCivilServant(
    @CurrentScope() scope: AccessScope,
    @Body() body: NewCivilServant,
  ): Promise<CivilServantView> {
    return this.admission.create(scope, body);
  }
}
