import { blocs, type Bloc } from '@commune/kernel';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  TextField,
  UuidField,
} from '@commune/platform/http';

export class StaffingCell {
  @TextField({ description: 'Lĩnh vực chuyên môn; null là ngoài 16 lĩnh vực', nullable: true, example: 'land' })
  specialismCode: string | null;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Số vị trí cần có', example: 3 })
  required: number;

  @IntegerField({ description: 'Số người có mặt', example: 2 })
  present: number;
}

export class StaffingQuota {
  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Biên chế được giao', example: 41 })
  headCount: number;
}

export class StaffingCommune {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Mã', example: '01273' })
  code: string;

  @TextField({ description: 'Tên', example: 'Phường Thục Phán' })
  fullName: string;

  @UuidField({ description: 'Cụm', nullable: true })
  clusterId: string | null;

  @TextField({ description: 'Tên cụm', nullable: true, example: 'Thành phố Cao Bằng (cũ)' })
  clusterName: string | null;

  @ObjectListField(() => StaffingCell, { description: 'Từng lĩnh vực và khối có vị trí cần hoặc có người' })
  cells: StaffingCell[];

  @ObjectListField(() => StaffingQuota, { description: 'Biên chế được giao theo khối' })
  quotas: StaffingQuota[];
}

export class Staffing {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @ObjectListField(() => StaffingCommune, { description: 'Từng xã, phường', max: 5000 })
  communes: StaffingCommune[];
}

export class StaffingPost {
  @TextField({ description: 'Mã dòng: xã và vị trí', example: '0197a000-0000-7000-8000-000000000001:II.15' })
  id: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @UuidField({ description: 'Vị trí việc làm; null là không thuộc danh mục', nullable: true })
  positionId: string | null;

  @TextField({ description: 'Mã vị trí', nullable: true, example: 'II.15' })
  positionCode: string | null;

  @TextField({ description: 'Tên vị trí', example: 'Chuyên viên về lĩnh vực đất đai; tài nguyên khoáng sản' })
  positionTitle: string;

  @TextField({ description: 'Lĩnh vực chuyên môn', nullable: true, example: 'land' })
  specialismCode: string | null;

  @IntegerField({ description: 'Số vị trí cần có', example: 3 })
  required: number;

  @IntegerField({ description: 'Số người có mặt', example: 2 })
  present: number;

  @IntegerField({ description: 'Có mặt trừ cần có: âm là thiếu', example: -1, min: -100_000 })
  gap: number;
}

export class StaffingPostPage extends PageFields {
  @ObjectListField(() => StaffingPost, { description: 'Các dòng của trang', max: 100 })
  items: StaffingPost[];
}
