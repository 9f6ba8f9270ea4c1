import { IntersectionType } from '@nestjs/swagger';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { departureKinds } from '../domain/index.js';

export const postChangeStates = ['planned', 'done', 'cancelled', 'failed'] as const;
const kinds = departureKinds.map(({ code }) => code);

export class DepartureRequest {
  @ChoiceField({ description: 'Hình thức', values: kinds, name: 'DepartureKind', example: 'retired' })
  kindCode: string;

  @CalendarDateField({
    description: 'Ngày đầu tiên không còn giữ vị trí; sau hôm nay thì tự thực hiện vào ngày đó',
    example: '2026-12-01',
  })
  leftOn: string;

  @TextField({ description: 'Số quyết định, giấy báo', example: '88/QĐ-UBND', max: 100 })
  decisionNumber: string;

  @TextField({ description: 'Ghi chú', optional: true, nullable: true, max: 1000, example: 'Nghỉ hưu đúng tuổi' })
  note?: string | null;
}

export class DepartureView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Phòng, ban', example: 'Văn phòng HĐND và UBND' })
  officeName: string;

  @ChoiceField({ description: 'Hình thức', values: kinds, name: 'DepartureKind', example: 'retired' })
  kindCode: string;

  @CalendarDateField({ description: 'Ngày đầu tiên không còn giữ vị trí', example: '2026-12-01' })
  leftOn: string;

  @TextField({ description: 'Số quyết định', example: '88/QĐ-UBND' })
  decisionNumber: string;

  @TextField({ description: 'Ghi chú', nullable: true, max: 1000, example: 'Nghỉ hưu đúng tuổi' })
  note: string | null;

  @ChoiceField({ description: 'Tình trạng', values: postChangeStates, name: 'PostChangeState', example: 'done' })
  state: string;

  @TextField({ description: 'Vì sao chưa thực hiện được', nullable: true, max: 2000, example: 'Trùng thời gian' })
  failure: string | null;

  @CalendarDateField({ description: 'Ngày trở lại', nullable: true, example: '2027-06-01' })
  returnedOn: string | null;

  @TextField({ description: 'Người lập', example: 'Nông Thị Hoa' })
  requestedByName: string;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['cancelDeparture'] })
  allowedActions: string[];
}

export class DepartureListParameters {
  @ChoiceField({
    description: 'Tình trạng',
    values: postChangeStates,
    name: 'PostChangeState',
    optional: true,
    example: 'done',
  })
  state?: string;

  @ChoiceField({
    description: 'Hình thức',
    values: kinds,
    name: 'DepartureKind',
    optional: true,
    example: 'retired',
  })
  kindCode?: string;

  @UuidField({ description: 'Của một hồ sơ', optional: true })
  civilServantId?: string;
}

export class DepartureListQuery extends IntersectionType(PageQuery, DepartureListParameters) {}

export class DeparturePage extends PageFields {
  @ObjectListField(() => DepartureView, { description: 'Mới nhất trước', max: 100 })
  items: DepartureView[];
}

export class PostChangeCancellation {
  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Quyết định được thu hồi' })
  reason: string;
}
