import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
} from '../http/index.js';

export const calendarDayKinds = ['holiday', 'working_weekend'] as const;

export class CalendarQuery {
  @IntegerField({ description: 'Năm dương lịch', min: 2020, max: 2100, example: 2026 })
  year: number;
}

export class CalendarDayView {
  @CalendarDateField({ description: 'Ngày', example: '2026-09-02' })
  day: string;

  @ChoiceField({
    description: 'Ngày nghỉ, hoặc ngày cuối tuần đi làm bù',
    values: calendarDayKinds,
    name: 'CalendarDayKind',
    example: 'holiday',
  })
  kind: string;

  @TextField({ description: 'Tên', example: 'Quốc khánh' })
  name: string;

  @TextField({ description: 'Nguồn', example: 'Bộ luật Lao động 2019 Đ112' })
  source: string;

  @TextListField({ description: 'Việc người gọi được làm: change', example: ['change'] })
  allowedActions: string[];
}

export class CalendarYear {
  @IntegerField({ description: 'Năm', example: 2026 })
  year: number;

  @IntegerField({ description: 'Số ngày làm việc trong năm', example: 250 })
  workingDays: number;

  @ObjectListField(() => CalendarDayView, { description: 'Ngày nghỉ và ngày làm bù, theo thứ tự' })
  days: CalendarDayView[];

  @TextListField({ description: 'Việc người gọi được làm: set, begin', example: ['set'] })
  allowedActions: string[];
}

export class CalendarDayRequest {
  @ChoiceField({
    description: 'Ngày nghỉ, hoặc ngày cuối tuần đi làm bù',
    values: calendarDayKinds,
    name: 'CalendarDayKind',
    example: 'holiday',
  })
  kind: 'holiday' | 'working_weekend';

  @TextField({ description: 'Tên', max: 200, example: 'Quốc khánh' })
  name: string;

  @TextField({ description: 'Nguồn, căn cứ', max: 500, min: 3, example: 'Thông báo của Bộ Nội vụ' })
  source: string;
}

export class CalendarRemoval {
  @TextField({ description: 'Lý do', min: 5, max: 500, example: 'Thông báo thay đổi lịch nghỉ' })
  reason: string;
}

/** A day of a year that is begun, as a person has confirmed it. */
export class ConfirmedDay {
  @CalendarDateField({ description: 'Ngày, trong năm ấy', example: '2028-01-26' })
  day: string;

  @TextField({ description: 'Tên', max: 200, example: 'Tết Nguyên đán Mậu Thân' })
  name: string;

  @TextField({ description: 'Nguồn, căn cứ', max: 500, min: 3, example: 'Thông báo của Bộ Nội vụ' })
  source: string;
}

export class CalendarYearRequest {
  @IntegerField({ description: 'Năm dương lịch', min: 2020, max: 2100, example: 2028 })
  year: number;

  @ObjectListField(() => ConfirmedDay, {
    description:
      'Các ngày nghỉ đã xác nhận từ đề xuất; bỏ trống là các ngày lễ cố định. Ngày đã có trong lịch giữ nguyên',
    max: 60,
    optional: true,
    example: [{ day: '2028-01-26', name: 'Tết Nguyên đán Mậu Thân', source: 'Thông báo của Bộ Nội vụ' }],
  })
  days?: ConfirmedDay[];
}

export class ProposedCalendarDay {
  @ChoiceField({
    description: 'Ngày cố định, ngày nghỉ bù theo luật, hoặc ngày thay đổi theo năm (chưa có ngày)',
    values: ['fixed', 'in_lieu', 'movable'],
    name: 'CalendarProposalBasis',
    example: 'fixed',
  })
  basis: string;

  @TextField({ description: 'Tên', example: 'Quốc khánh' })
  name: string;

  @TextField({ description: 'Nguồn; trống khi phải chờ thông báo', min: 0, example: 'Bộ luật Lao động 2019 Đ112' })
  source: string;

  @CalendarDateField({
    description: 'Ngày đề xuất; null là người lập lịch điền theo thông báo',
    nullable: true,
    example: '2028-09-04',
  })
  day: string | null;

  @CalendarDateField({ description: 'Ngày tương ứng của năm trước', nullable: true, example: '2027-02-05' })
  earlierDay: string | null;
}

export class CalendarYearProposal {
  @IntegerField({ description: 'Năm', example: 2028 })
  year: number;

  @ObjectListField(() => ProposedCalendarDay, { description: 'Các ngày để xác nhận; chưa ghi gì vào lịch' })
  days: ProposedCalendarDay[];
}
