import { IntegerField, ObjectListField, TextField, TextListField, UuidField } from '@commune/platform/http';

const basis = { description: 'Nguồn số liệu', min: 2, max: 300, example: 'Niên giám thống kê tỉnh 2025' };

export class CommunePeopleRequest {
  @TextListField({
    description: 'Mã các dân tộc sinh sống đông ở xã, đông nhất trước',
    example: ['02', '07'],
    max: 54,
    maxLength: 10,
  })
  ethnicGroupCodes: string[];

  @TextField(basis)
  source: string;
}

export class EthnicGroupOfCommune {
  @TextField({ description: 'Mã dân tộc', example: '02' })
  code: string;

  @TextField({ description: 'Tên dân tộc', example: 'Tày' })
  name: string;
}

export class CommunePeopleView {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Xã Bảo Lạc' })
  unitName: string;

  @ObjectListField(() => EthnicGroupOfCommune, {
    description: 'Các dân tộc sinh sống đông, đông nhất trước; trống khi chưa có số liệu',
    max: 54,
  })
  ethnicGroups: EthnicGroupOfCommune[];

  @TextField({ ...basis, nullable: true })
  source: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match; 0 khi chưa có số liệu', min: 0, example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['setCommunePeople'] })
  allowedActions: string[];
}

export class CommunePeopleList {
  @ObjectListField(() => CommunePeopleView, { description: 'Các xã, phường trong phạm vi được giao', max: 200 })
  items: CommunePeopleView[];
}
