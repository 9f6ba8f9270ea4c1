import { CalendarDateField, ChoiceField, IntegerField, TextField, TextListField } from '@commune/platform/http';

export class ReviewReason {
  @TextField({ description: 'Mã ổn định', example: 'education-unmet' })
  code: string;

  @TextField({ description: 'Nội dung được đối chiếu', example: 'Trình độ chuyên môn' })
  title: string;

  @ChoiceField({
    description: 'Loại: không đạt, thiếu chuẩn bắt buộc, sai chuyên ngành, cần bồi dưỡng, ghi chú',
    values: ['failed', 'mandatory', 'field', 'training', 'note'],
    name: 'ReviewReasonKind',
    example: 'mandatory',
  })
  kind: string;

  @TextField({ description: 'Yêu cầu', max: 2000, nullable: true, example: 'Đại học trở lên' })
  required: string | null;

  @TextField({ description: 'Hồ sơ ghi; trống là chưa ghi', max: 2000, nullable: true, example: 'Trung cấp' })
  found: string | null;

  @TextField({ description: 'Căn cứ', max: 1000, example: 'KH 1570/KH-UBND mục III.2' })
  source: string;
}

export class ReviewFactsView {
  @TextField({ description: 'Mã hồ sơ', example: 'CB0000012' })
  code: string;

  @CalendarDateField({ description: 'Ngày sinh', example: '1990-05-19' })
  birthDate: string;

  @IntegerField({ description: 'Tuổi vào ngày số liệu', example: 35 })
  age: number;

  @TextField({ description: 'Giới tính', example: 'Nữ' })
  sex: string;

  @TextField({ description: 'Phòng, ban', example: 'Phòng Kinh tế' })
  officeName: string;

  @TextField({ description: 'Mã vị trí việc làm', nullable: true, example: 'II.17' })
  positionCode: string | null;

  @TextField({ description: 'Vị trí việc làm', example: 'Văn thư' })
  positionTitle: string;

  @TextField({ description: 'Lĩnh vực chuyên môn', nullable: true })
  specialism: string | null;

  @TextField({ description: 'Trình độ chuyên môn', nullable: true, example: 'Đại học' })
  education: string | null;

  @TextField({ description: 'Chuyên ngành', nullable: true })
  fieldOfStudy: string | null;

  @TextField({ description: 'Lý luận chính trị', nullable: true })
  politicalTheory: string | null;

  @TextField({ description: 'Quản lý nhà nước', nullable: true })
  stateManagement: string | null;

  @TextField({ description: 'Tin học', nullable: true })
  itLevel: string | null;

  @TextField({ description: 'Ngoại ngữ', nullable: true })
  foreignLanguage: string | null;

  @TextField({ description: 'Tiếng dân tộc', nullable: true })
  ethnicLanguage: string | null;

  @TextListField({ description: 'Chứng chỉ', maxLength: 500 })
  certificates: string[];

  @CalendarDateField({ description: 'Ngày tuyển dụng', nullable: true })
  recruitedOn: string | null;

  @IntegerField({ description: 'Số năm công tác', nullable: true })
  yearsOfService: number | null;

  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2025-07-01' })
  postedOn: string;

  @TextField({ description: 'Ngạch', nullable: true })
  rank: string | null;

  @TextField({ description: 'Xếp loại năm gần nhất', nullable: true })
  lastRating: string | null;

  @IntegerField({ description: 'Năm của xếp loại đó', nullable: true })
  lastRatingYear: number | null;
}

export const whereaboutStates = ['present', 'moved', 'left'] as const;

export class ReviewWhereabouts {
  @ChoiceField({
    description: 'Nay còn ở đơn vị, đã chuyển đi, hoặc đã nghỉ',
    values: whereaboutStates,
    name: 'ReviewWhereaboutState',
    example: 'present',
  })
  state: (typeof whereaboutStates)[number];

  @TextField({ description: 'Nơi đến', nullable: true, example: 'Xã Bảo Lạc' })
  unitName: string | null;

  @CalendarDateField({ description: 'Từ ngày', nullable: true, example: '2026-05-01' })
  since: string | null;
}
