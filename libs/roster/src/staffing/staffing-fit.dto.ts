import { blocs, type Bloc } from '@commune/kernel';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';

export class StaffingFitCell {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Lĩnh vực chuyên môn; null là ngoài 16 lĩnh vực', nullable: true, example: 'land' })
  specialismCode: string | null;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Đáp ứng vị trí đang giữ: nhóm 1 và 2', example: 2 })
  qualified: number;

  @IntegerField({ description: 'Bố trí chưa phù hợp: nhóm 3', example: 1 })
  misplaced: number;

  @IntegerField({ description: 'Thiếu chuẩn: nhóm 4', example: 0 })
  belowStandard: number;

  @IntegerField({ description: 'Không đáp ứng: nhóm 5', example: 0 })
  unfit: number;

  @IntegerField({ description: 'Vị trí chưa có tiêu chuẩn', example: 0 })
  unknown: number;
}

export class StaffingFit {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @ObjectListField(() => StaffingFitCell, { description: 'Từng xã, phường, lĩnh vực và khối có người', max: 100_000 })
  cells: StaffingFitCell[];
}
