import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { StaffingListQuery } from './staffing-parameters.dto.js';

/** `holders` hold a post of the field · `trained_elsewhere` have studied it and work in another · `near_retirement`. */
export const peopleGroups = ['holders', 'trained_elsewhere', 'near_retirement'] as const;
export type PeopleGroup = (typeof peopleGroups)[number];

export class StaffingPeopleQuery extends StaffingListQuery {
  @ChoiceField({
    description:
      'holders: đang giữ vị trí của lĩnh vực (mặc định); trained_elsewhere: được đào tạo đúng lĩnh vực nhưng làm việc ' +
      'khác; near_retirement: đang giữ vị trí và sắp nghỉ hưu',
    values: peopleGroups,
    example: 'holders',
    optional: true,
  })
  group?: PeopleGroup;

  @IntegerField({
    description:
      'Nhóm phù hợp với vị trí đang giữ (KH 1570/KH-UBND mục III.2): 3 là bố trí chưa phù hợp, 4 là thiếu chuẩn',
    example: 3,
    min: 1,
    max: 5,
    optional: true,
  })
  fitGroup?: number;
}

export class StaffingPerson {
  @UuidField({ description: 'Hồ sơ' })
  id: string;

  @TextField({ description: 'Mã hồ sơ', example: 'CB0000012' })
  code: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @UuidField({ description: 'Đơn vị công tác' })
  officeId: string;

  @TextField({ description: 'Tên đơn vị công tác', example: 'Phòng Kinh tế' })
  officeName: string;

  @TextField({ description: 'Vị trí', example: 'Chuyên viên về lĩnh vực đất đai' })
  positionTitle: string;

  @TextField({ description: 'Mã vị trí', nullable: true, example: 'II.15' })
  positionCode: string | null;

  @TextField({ description: 'Lĩnh vực chuyên môn', nullable: true, example: 'land' })
  specialismCode: string | null;

  @TextField({ description: 'Trình độ chuyên môn', nullable: true, optional: true, example: 'university' })
  educationLevel?: string | null;

  @TextField({ description: 'Chuyên ngành đào tạo', nullable: true, optional: true, example: 'Quản lý đất đai' })
  fieldOfStudy?: string | null;

  @BooleanField({
    description: 'Chuyên ngành thuộc các ngành mà tiêu chuẩn vị trí đòi hỏi; null là vị trí không đòi hỏi ngành nào',
    nullable: true,
    optional: true,
    example: true,
  })
  meetsField?: boolean | null;

  @CalendarDateField({
    description: 'Ngày đủ tuổi nghỉ hưu (NĐ 135/2020/NĐ-CP Đ4)',
    optional: true,
    example: '2031-05-31',
  })
  retiresOn?: string;

  @IntegerField({
    description: 'Nhóm phù hợp với vị trí đang giữ; null là vị trí chưa có tiêu chuẩn',
    nullable: true,
    optional: true,
    min: 1,
    max: 5,
    example: 2,
  })
  fitGroup?: number | null;

  @TextListField({
    description: 'Các lý do của nhóm ấy, lý do quyết định ở đầu',
    optional: true,
    example: ['Lý luận chính trị: cần Trung cấp, có Sơ cấp'],
  })
  fitReasons?: string[];
}

export class StaffingPersonPage extends PageFields {
  @ObjectListField(() => StaffingPerson, { description: 'Các dòng của trang', max: 100 })
  items: StaffingPerson[];
}
