import { IntegerField, ObjectListField, TextField, TextListField, UuidField } from '../../http/index.js';

export class AccountBatchRequest {
  @TextListField({
    description: 'Mã các xã, phường; để trống là mọi đơn vị trong phạm vi quản lý',
    max: 200,
    maxLength: 36,
    example: ['018f0000-0000-7000-8000-000000000000'],
  })
  unitIds: string[];
}

export class AccountBatchUnit {
  @UuidField({ description: 'Đơn vị' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @IntegerField({ description: 'Người đang giữ vị trí', example: 64 })
  people: number;

  @IntegerField({ description: 'Đã có tài khoản', example: 4 })
  haveAccount: number;
}

export class AccountToCreate {
  @TextField({ description: 'Họ tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Tên đăng nhập sẽ cấp', example: 'hoant2' })
  username: string;
}

export class AccountBatchPreview {
  @IntegerField({ description: 'Người đang giữ vị trí trong các đơn vị đã chọn', example: 3555 })
  people: number;

  @IntegerField({ description: 'Đã có tài khoản, bỏ qua', example: 4 })
  haveAccount: number;

  @IntegerField({ description: 'Sẽ lập', example: 3551 })
  toCreate: number;

  @IntegerField({ description: 'Trong đó phải thêm số vào tên đăng nhập vì trùng', example: 812 })
  numbered: number;

  @ObjectListField(() => AccountBatchUnit, { description: 'Theo đơn vị' })
  units: AccountBatchUnit[];

  @ObjectListField(() => AccountToCreate, { description: 'Hai mươi tài khoản đầu tiên' })
  sample: AccountToCreate[];
}
