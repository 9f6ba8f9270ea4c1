import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

const conflictCodes = [
  'person-left',
  'person-moved',
  'in-other-plan',
  'change-planned',
  'post-filled',
  'giver-below-need',
  'need-unknown',
  'other-bloc-unasked',
];

export class PlacementConflict {
  @UuidField({ description: 'Người trong phương án' })
  moveId: string;

  @UuidField({ description: 'Hồ sơ của người đó' })
  civilServantId: string;

  @UuidField({ description: 'Xã, phường đến', nullable: true })
  toUnitId: string | null;

  @UuidField({ description: 'Phương án khác có người đó', nullable: true })
  otherPlanId: string | null;

  @ChoiceField({ description: 'Mã', values: conflictCodes, name: 'PlacementConflictCode', example: 'post-filled' })
  code: string;

  @ChoiceField({
    description: 'Lỗi thì không gửi, không phê duyệt được; cảnh báo để xem lại',
    values: ['error', 'warning'],
    name: 'PlacementConflictSeverity',
    example: 'error',
  })
  severity: string;

  @TextField({
    description: 'Giải thích',
    max: 1000,
    example: 'Vị trí Kế toán ở Xã Bảo Lạc cần 2 người, theo phương án thành 3.',
  })
  message: string;
}

export class PlacementConflictList {
  @ObjectListField(() => PlacementConflict, { description: 'Theo thứ tự người trong phương án', max: 10_000 })
  items: PlacementConflict[];

  @BooleanField({ description: 'Có lỗi: chưa gửi, chưa phê duyệt được', example: false })
  isBlocked: boolean;
}

export class PlacementBalanceCell {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Xã Bảo Lạc' })
  unitName: string;

  @TextField({
    description: 'Mã lĩnh vực chuyên môn; trống là vị trí không thuộc lĩnh vực nào',
    nullable: true,
    example: 'land',
  })
  specialismCode: string | null;

  @IntegerField({ description: 'Cần', example: 2 })
  required: number;

  @IntegerField({ description: 'Có trước phương án', example: 3 })
  before: number;

  @IntegerField({ description: 'Có sau phương án', min: -10_000, example: 2 })
  after: number;
}

export class PlacementTotals {
  @IntegerField({ description: 'Thiếu trước phương án', example: 42 })
  shortBefore: number;

  @IntegerField({ description: 'Thiếu sau phương án', example: 12 })
  shortAfter: number;

  @IntegerField({ description: 'Dôi dư trước phương án', example: 50 })
  surplusBefore: number;

  @IntegerField({ description: 'Dôi dư sau phương án', example: 20 })
  surplusAfter: number;
}

export class PlacementBalance {
  @ObjectField(() => PlacementTotals, { description: 'Cộng' })
  totals: PlacementTotals;

  @ObjectListField(() => PlacementBalanceCell, {
    description: 'Từng xã và lĩnh vực có cần, có người hoặc có thay đổi',
    max: 10_000,
  })
  cells: PlacementBalanceCell[];
}

export class PlacementComparisonQuery {
  @UuidField({ description: 'Phương án so sánh', example: '01890000-0000-7000-8000-000000000001' })
  withId: string;
}

export class ComparedPlan {
  @UuidField({ description: 'Phương án' })
  id: string;

  @TextField({ description: 'Tên phương án', example: 'Phương án 1' })
  name: string;

  @IntegerField({ description: 'Số người', example: 30 })
  moves: number;

  @IntegerField({ description: 'Trong cùng xã', example: 18 })
  withinUnit: number;

  @IntegerField({ description: 'Sang xã khác', example: 12 })
  betweenUnits: number;

  @ObjectField(() => PlacementTotals, { description: 'Thiếu, dôi dư trước và sau' })
  totals: PlacementTotals;
}

export class ComparedMove {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextListField({
    description: 'Nơi đến ở phương án thứ nhất, ở phương án thứ hai; chỉ một nơi khi chỉ có ở một phương án',
    max: 2,
    example: ['Văn thư, Xã Bảo Lạc'],
  })
  to: string[];
}

export class PlacementComparison {
  @ObjectListField(() => ComparedPlan, { description: 'Hai phương án', max: 2 })
  plans: ComparedPlan[];

  @IntegerField({ description: 'Số người giống nhau ở hai phương án', example: 20 })
  same: number;

  @ObjectListField(() => ComparedMove, { description: 'Chỉ có ở phương án thứ nhất', max: 10_000 })
  onlyFirst: ComparedMove[];

  @ObjectListField(() => ComparedMove, { description: 'Chỉ có ở phương án thứ hai', max: 10_000 })
  onlySecond: ComparedMove[];

  @ObjectListField(() => ComparedMove, { description: 'Đến nơi khác nhau', max: 10_000 })
  elsewhere: ComparedMove[];
}
