import { ChoiceField, InstantField, ObjectListField, TextField, UuidField } from '@commune/platform/http';

export class PlacementCommentRequest {
  @ChoiceField({
    description: 'Đồng ý, không đồng ý, hay chỉ góp ý',
    values: ['agrees', 'disagrees', 'remarks'],
    name: 'PlacementStance',
    example: 'agrees',
  })
  stance: string;

  @TextField({
    description: 'Ý kiến',
    min: 2,
    max: 2000,
    example: 'Đồng ý, đề nghị bố trí người thay trước ngày 01/12.',
  })
  text: string;
}

export class PlacementCommentView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @ChoiceField({
    description: 'Của nơi lập phương án, nơi đi hay nơi đến',
    values: ['keeper', 'giving', 'receiving'],
    name: 'PlacementCommentSide',
    example: 'giving',
  })
  side: string;

  @ChoiceField({
    description: 'Đồng ý, không đồng ý, hay chỉ góp ý',
    values: ['agrees', 'disagrees', 'remarks'],
    name: 'PlacementStance',
    example: 'agrees',
  })
  stance: string;

  @TextField({ description: 'Ý kiến', max: 2000, example: 'Đồng ý' })
  text: string;

  @TextField({ description: 'Người cho ý kiến', example: 'Hoàng Văn Lâm' })
  byName: string;

  @InstantField({ description: 'Lúc', example: '2026-09-10T02:00:00.000Z' })
  at: string;
}

export class PlacementCommentList {
  @ObjectListField(() => PlacementCommentView, { description: 'Trước đến sau', max: 500 })
  items: PlacementCommentView[];
}
