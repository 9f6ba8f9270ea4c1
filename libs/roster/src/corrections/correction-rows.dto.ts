import { BooleanField, ChoiceField, ObjectListField, TextField, UuidField } from '@commune/platform/http';
import { correctableParts, memberKinds } from './correctable-parts.js';
import { rowActions, type RowAction } from './correction.entities.js';

export class CorrectionChoice {
  @TextField({ description: 'Mã', example: 'university' })
  code: string;

  @TextField({ description: 'Tên', example: 'Đại học' })
  name: string;
}

export class CorrectionRowValue {
  @TextField({ description: 'Thành phần của mục', max: 50, example: 'name' })
  member: string;

  @TextField({
    description: 'Giá trị bằng chữ: ngày dạng YYYY-MM-DD, số nguyên, mã của danh mục; null là xóa',
    min: 0,
    nullable: true,
    example: 'Kỹ năng số cơ bản',
  })
  value: string | null;
}

export class CorrectionRow {
  @ChoiceField({
    description: 'Phần của hồ sơ',
    values: correctableParts.map(({ path }) => path),
    name: 'CorrectablePart',
    example: 'certificates',
  })
  part: string;

  @ChoiceField({
    description: 'Thêm, sửa hay bỏ mục',
    values: [...rowActions],
    name: 'CorrectionRowAction',
    example: 'add',
  })
  action: RowAction;

  @UuidField({ description: 'Mục cần sửa hoặc bỏ', optional: true })
  rowId?: string;

  @ObjectListField(() => CorrectionRowValue, {
    description: 'Giá trị của mục mới, hoặc các giá trị cần sửa',
    optional: true,
    max: 30,
  })
  values?: CorrectionRowValue[];
}

export class CorrectableMember {
  @TextField({ description: 'Thành phần', example: 'issuedOn' })
  member: string;

  @TextField({ description: 'Tên gọi', example: 'Ngày cấp' })
  name: string;

  @ChoiceField({
    description: 'Kiểu dữ liệu',
    values: memberKinds,
    name: 'CorrectableMemberKind',
    example: 'date',
  })
  kind: string;

  @BooleanField({ description: 'Bắt buộc có', example: false })
  isRequired: boolean;

  @ObjectListField(() => CorrectionChoice, { description: 'Các lựa chọn' })
  choices: CorrectionChoice[];
}

export class CorrectableRow {
  @UuidField({ description: 'Mã của mục' })
  id: string;

  @TextField({ description: 'Nội dung', min: 0, max: 5000, example: 'Tên chứng chỉ: Kỹ năng số cơ bản' })
  summary: string;

  @ObjectListField(() => CorrectionRowValue, { description: 'Giá trị đang ghi' })
  values: CorrectionRowValue[];
}

export class CorrectablePartView {
  @TextField({ description: 'Phần của hồ sơ', example: 'certificates' })
  part: string;

  @TextField({ description: 'Tên gọi', example: 'chứng chỉ' })
  name: string;

  @ObjectListField(() => CorrectableMember, { description: 'Các thành phần của một mục' })
  members: CorrectableMember[];

  @ObjectListField(() => CorrectableRow, { description: 'Các mục đang ghi', max: 500 })
  rows: CorrectableRow[];
}

export class CorrectablePartList {
  @ObjectListField(() => CorrectablePartView, { description: 'Các phần được đề nghị thêm, sửa, bỏ mục' })
  items: CorrectablePartView[];
}
