import { OmitType } from '@nestjs/swagger';
import { BooleanField } from '@commune/platform/http';
import { ExternalRecord } from '../external-records/external-record.dto.js';

/** A person who is not on record yet: what a row of the province's file would say. */
export class NewCivilServant extends OmitType(ExternalRecord, ['version']) {
  @BooleanField({
    description: 'Đã đối chiếu: là người khác, dù trùng họ tên và ngày sinh với một hồ sơ đã có',
    example: false,
    optional: true,
  })
  isAnotherPerson?: boolean;
}
