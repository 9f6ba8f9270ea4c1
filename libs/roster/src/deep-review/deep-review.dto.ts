import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { specialisms, type Specialism } from '../domain/index.js';

const specialismCodes = specialisms.map(({ code }) => code);
const specialism = () =>
  ChoiceField({ description: 'Lĩnh vực chuyên môn', values: specialismCodes, name: 'Specialism', example: 'land' });

export class DeepReviewFit {
  @IntegerField({ description: 'Đáp ứng vị trí (nhóm 1, 2)', example: 210 })
  qualified: number;

  @IntegerField({ description: 'Bố trí chưa phù hợp (nhóm 3)', example: 40 })
  misplaced: number;

  @IntegerField({ description: 'Thiếu chuẩn (nhóm 4)', example: 22 })
  belowStandard: number;

  @IntegerField({ description: 'Không đáp ứng (nhóm 5)', example: 3 })
  unfit: number;

  @IntegerField({ description: 'Vị trí chưa có tiêu chuẩn', example: 0 })
  unknown: number;
}

export class DeepReviewShortCommune {
  @TextField({ description: 'Xã, phường', example: 'Xã Bảo Lạc' })
  unitName: string;

  @IntegerField({ description: 'Số người còn thiếu', example: 2 })
  missing: number;
}

export class DeepReviewSpecialism {
  @specialism()
  specialismCode: Specialism;

  @TextField({ description: 'Tên lĩnh vực', example: 'Đất đai' })
  name: string;

  @IntegerField({ description: 'Số vị trí cần có', example: 120 })
  required: number;

  @IntegerField({ description: 'Số người có mặt', example: 98 })
  present: number;

  @IntegerField({ description: 'Có mặt trừ cần có: âm là thiếu', example: -22, min: -1_000_000 })
  gap: number;

  @IntegerField({ description: 'Tổng số thiếu của các xã, phường thiếu', example: 25 })
  missing: number;

  @IntegerField({ description: 'Tổng số thừa của các xã, phường thừa', example: 3 })
  surplus: number;

  @IntegerField({ description: 'Số xã, phường thiếu', example: 19 })
  communesShort: number;

  @ObjectListField(() => DeepReviewShortCommune, { description: 'Các xã, phường thiếu nhiều nhất' })
  worst: DeepReviewShortCommune[];

  @ObjectField(() => DeepReviewFit, {
    description: 'Mức độ phù hợp; null khi người đọc không được xem',
    nullable: true,
  })
  fit: DeepReviewFit | null;

  @IntegerField({ description: 'Số ý kiến của các sở, ngành', example: 2 })
  comments: number;
}

export class DeepReviewFieldGroup {
  @TextField({ description: 'Mã nhóm ngành', example: 'finance_accounting' })
  code: string;

  @TextField({ description: 'Nhóm ngành đào tạo', example: 'Tài chính, kế toán' })
  name: string;

  @IntegerField({ description: 'Số người; null là không công bố vì dưới 5 người', nullable: true, example: 283 })
  people: number | null;

  @DecimalField({ description: 'Tỉ lệ trên tổng số có mặt, %', nullable: true, example: 7.9 })
  percent: number | null;
}

export class DeepReview {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @IntegerField({ description: 'Tổng số có mặt', example: 3555 })
  people: number;

  @ObjectListField(() => DeepReviewFieldGroup, { description: 'Ba nhóm ngành đặc thù đang thiếu hụt' })
  fieldGroups: DeepReviewFieldGroup[];

  @ObjectListField(() => DeepReviewSpecialism, { description: '16 lĩnh vực' })
  specialisms: DeepReviewSpecialism[];

  @UuidField({ description: 'Tỉnh, nơi đặt ý kiến chung', nullable: true })
  provinceId: string | null;

  @TextListField({ description: 'Việc làm được bây giờ', example: ['addSpecialismComment'] })
  allowedActions: string[];
}

export class SpecialismCommentQuery {
  @ChoiceField({
    description: 'Lĩnh vực chuyên môn',
    values: specialismCodes,
    name: 'Specialism',
    example: 'land',
    optional: true,
  })
  specialismCode?: Specialism;
}

export class SpecialismCommentBody {
  @UuidField({ description: 'Tỉnh (ý kiến chung) hoặc một xã, phường' })
  unitId: string;

  @specialism()
  specialismCode: Specialism;

  @CalendarDateField({ description: 'Ngày của ý kiến', example: '2026-06-15' })
  commentedOn: string;

  @TextField({
    description: 'Nội dung',
    min: 10,
    max: 4000,
    example: 'Hồ sơ đất đai tăng; cần bổ sung công chức địa chính cho các xã biên giới.',
  })
  body: string;
}

export class SpecialismCommentView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Tỉnh hoặc xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Tỉnh Cao Bằng' })
  unitName: string;

  @specialism()
  specialismCode: Specialism;

  @CalendarDateField({ description: 'Ngày của ý kiến', example: '2026-06-15' })
  commentedOn: string;

  @TextField({ description: 'Nội dung', max: 4000, example: 'Cần bổ sung công chức địa chính.' })
  body: string;

  @TextField({ description: 'Người góp ý', example: 'Chuyên viên Sở Tài chính' })
  authorName: string;

  @TextField({ description: 'Cơ quan góp ý', example: 'Sở Tài chính' })
  agencyName: string;

  @CalendarDateField({ description: 'Rút ngày; null: còn giá trị', nullable: true, example: null })
  withdrawnOn: string | null;

  @BooleanField({ description: 'Của chính người đọc', example: false })
  isOwn: boolean;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ', example: ['withdrawSpecialismComment'] })
  allowedActions: string[];
}

export class SpecialismCommentList {
  @ObjectListField(() => SpecialismCommentView, { description: 'Mới nhất trước', max: 500 })
  items: SpecialismCommentView[];
}
