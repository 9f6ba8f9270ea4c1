import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  ObjectListField,
  TextField,
  UuidField,
} from '../../http/index.js';
import { roles } from '../roles.js';

export class DelegationRequest {
  @UuidField({
    description: 'Lần giao vai trò được ủy quyền, một trong delegable',
    example: '018f0000-0000-7000-8000-000000000000',
  })
  roleId: string;

  @UuidField({ description: 'Tài khoản nhận, cùng đơn vị', example: '018f0000-0000-7000-8000-000000000000' })
  accountId: string;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-07-01' })
  startsOn: string;

  @CalendarDateField({ description: 'Đến hết ngày', example: '2026-07-15' })
  endsOn: string;

  @TextField({ description: 'Lý do', example: 'Đi công tác; giao Phó Chủ tịch phụ trách', min: 3, max: 300 })
  reason: string;
}

export class DelegationView {
  @UuidField({ description: 'Mã ủy quyền' })
  id: string;

  @ChoiceField({ description: 'Vai trò', values: roles, name: 'Role', example: 'commune_leader' })
  role: string;

  @TextField({ description: 'Đơn vị của vai trò', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Người ủy quyền', example: 'Nông Văn Sơn' })
  giverName: string;

  @TextField({ description: 'Người nhận', example: 'Nông Thị Hoa' })
  receiverName: string;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-07-01' })
  startsOn: string;

  @CalendarDateField({ description: 'Đến hết ngày', example: '2026-07-15' })
  endsOn: string;

  @TextField({ description: 'Lý do', example: 'Đi công tác' })
  reason: string;

  @ChoiceField({
    description: 'Tình trạng',
    values: ['coming', 'in_force', 'over', 'revoked'],
    name: 'DelegationState',
    example: 'in_force',
  })
  state: string;

  @InstantField({ description: 'Thu hồi lúc', nullable: true, example: '2026-07-02T02:00:00.000Z' })
  revokedAt: string | null;

  @BooleanField({ description: 'Do mình ủy quyền', example: true })
  isGiven: boolean;
}

export class DelegableRole {
  @UuidField({ description: 'Mã lần giao vai trò' })
  id: string;

  @ChoiceField({ description: 'Vai trò', values: roles, name: 'Role', example: 'commune_leader' })
  role: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @CalendarDateField({ description: 'Vai trò đến hết ngày', nullable: true })
  endsOn: string | null;
}

export class DelegationList {
  @ObjectListField(() => DelegationView, { description: 'Đã giao và đã nhận, mới nhất trước' })
  items: DelegationView[];

  @ObjectListField(() => DelegableRole, { description: 'Vai trò của mình có thể ủy quyền' })
  delegable: DelegableRole[];
}

export class DelegationCandidateQuery {
  @TextField({ description: 'Tìm không dấu theo tên', max: 100, optional: true, example: 'hoa' })
  q?: string;
}

export class DelegationCandidate {
  @UuidField({ description: 'Mã tài khoản' })
  id: string;

  @TextField({ description: 'Họ tên', example: 'Nông Thị Hoa' })
  displayName: string;

  @TextField({ description: 'Tên đăng nhập', example: 'hoant' })
  username: string;
}

export class DelegationCandidates {
  @ObjectListField(() => DelegationCandidate, { description: 'Người cùng đơn vị, nhiều nhất 50' })
  items: DelegationCandidate[];
}
