import { OmitType } from '@nestjs/swagger';
import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import {
  educationLevels,
  itLevels,
  politicalTheoryLevels,
  ranks,
  sexes,
  stateManagementLevels,
} from '../domain/index.js';
import { RecordParticulars } from './record-particulars.dto.js';

/** The same rule as for a name in a file: at least two words of letters. */
const FULL_NAME = /^[\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]+)+$/u;

export const codes = (entries: readonly { code: string }[]): string[] => entries.map((entry) => entry.code);

/** What the record page may change. Missing: unchanged. null: cleared. */
export class CivilServantPatch extends RecordParticulars {
  @TextField({
    description: 'Họ và tên',
    example: 'Nông Thị Hoa',
    max: 100,
    optional: true,
    pattern: FULL_NAME,
    patternMessage: 'Họ và tên phải có họ và tên, chỉ gồm chữ cái.',
  })
  fullName?: string;

  @CalendarDateField({ description: 'Ngày sinh', example: '1990-02-01', optional: true })
  birthDate?: string;

  @ChoiceField({ description: 'Giới tính', values: codes(sexes), name: 'Sex', example: 'female', optional: true })
  sex?: string;

  @CalendarDateField({ description: 'Ngày tuyển dụng', example: '2014-04-18', optional: true, nullable: true })
  recruitedOn?: string | null;

  @ChoiceField({
    description: 'Trình độ chuyên môn',
    values: codes(educationLevels),
    name: 'EducationLevel',
    example: 'university',
    optional: true,
  })
  educationLevel?: string;

  @TextField({ description: 'Chuyên ngành đào tạo', example: 'Luật', max: 200, optional: true, nullable: true })
  fieldOfStudy?: string | null;

  @IntegerField({ description: 'Năm tốt nghiệp', example: 2013, min: 1950, max: 2100, optional: true, nullable: true })
  graduationYear?: number | null;

  @ChoiceField({
    description: 'Lý luận chính trị',
    values: codes(politicalTheoryLevels),
    name: 'PoliticalTheoryLevel',
    example: 'intermediate',
    optional: true,
  })
  politicalTheory?: string;

  @ChoiceField({
    description: 'Quản lý nhà nước',
    values: codes(stateManagementLevels),
    name: 'StateManagementLevel',
    example: 'specialist',
    optional: true,
  })
  stateManagement?: string;

  @ChoiceField({
    description: 'Tin học',
    values: codes(itLevels),
    name: 'ItLevel',
    example: 'basic',
    optional: true,
    nullable: true,
  })
  itLevel?: string | null;

  @TextField({ description: 'Ngoại ngữ', example: 'Tiếng Anh', max: 100, optional: true, nullable: true })
  foreignLanguage?: string | null;

  @IntegerField({ description: 'Bậc ngoại ngữ (1–6)', example: 2, min: 1, max: 6, optional: true, nullable: true })
  foreignLanguageLevel?: number | null;

  @TextField({ description: 'Tiếng dân tộc', example: 'Tiếng Tày', max: 100, optional: true, nullable: true })
  ethnicLanguage?: string | null;

  @TextListField({ description: 'Chứng chỉ bồi dưỡng', example: ['Kỹ năng số'], max: 50, optional: true })
  certificates?: string[];

  @ChoiceField({ description: 'Mã ngạch', values: codes(ranks), example: '01.003', optional: true })
  rankCode?: string;

  @IntegerField({
    description: 'Hệ số lương, phần trăm: 366 là 3,66',
    example: 366,
    min: 100,
    max: 1500,
    rangeMessage: 'Hệ số lương phải từ 1,00 đến 15,00.',
    optional: true,
  })
  salaryCoefficientHundredths?: number;

  @CalendarDateField({ description: 'Hưởng lương từ ngày', example: '2024-04-18', optional: true })
  salaryFrom?: string;

  @TextField({ description: 'Dân tộc (mã QĐ 121-TCTK/PPCĐ)', example: '02', max: 2, optional: true, nullable: true })
  ethnicGroupCode?: string | null;

  @CalendarDateField({ description: 'Ngày vào Đảng', example: '2018-11-13', optional: true, nullable: true })
  partyAdmittedOn?: string | null;

  @TextField({ description: 'Ghi chú', example: 'Đang nghỉ thai sản', max: 1000, optional: true, nullable: true })
  note?: string | null;

  @TextField({
    description: 'Số định danh cá nhân, 12 chữ số',
    example: '004190000001',
    max: 12,
    optional: true,
    pattern: /^\d{12}$/,
    patternMessage: 'Số định danh phải có đúng 12 chữ số.',
  })
  idNumber?: string;
}

/** What an answer says otherwise than a request. */
const answeredOtherwise = [
  'idNumber',
  'educationLevel',
  'politicalTheory',
  'stateManagement',
  'rankCode',
  'salaryCoefficientHundredths',
  'salaryFrom',
] as const;

/** The fields of a record in an answer. */
export class CivilServantFields extends OmitType(CivilServantPatch, answeredOtherwise) {
  @TextField({ description: 'Số định danh, chỉ hiện bốn số cuối', example: '********0001', optional: true })
  idNumber?: string;

  @ChoiceField({
    description: 'Trình độ chuyên môn; null là hồ sơ chưa ghi',
    values: codes(educationLevels),
    name: 'EducationLevel',
    example: 'university',
    optional: true,
    nullable: true,
  })
  educationLevel?: string | null;

  @ChoiceField({
    description: 'Lý luận chính trị; null là hồ sơ chưa ghi',
    values: codes(politicalTheoryLevels),
    name: 'PoliticalTheoryLevel',
    example: 'intermediate',
    optional: true,
    nullable: true,
  })
  politicalTheory?: string | null;

  @ChoiceField({
    description: 'Quản lý nhà nước; null là hồ sơ chưa ghi',
    values: codes(stateManagementLevels),
    name: 'StateManagementLevel',
    example: 'specialist',
    optional: true,
    nullable: true,
  })
  stateManagement?: string | null;

  @TextField({ description: 'Mã ngạch; null là hồ sơ chưa ghi', example: '01.003', optional: true, nullable: true })
  rankCode?: string | null;

  @IntegerField({
    description: 'Hệ số lương, phần trăm: 366 là 3,66; null là hồ sơ chưa ghi',
    example: 366,
    optional: true,
    nullable: true,
  })
  salaryCoefficientHundredths?: number | null;

  @CalendarDateField({
    description: 'Hưởng lương từ ngày; null là hồ sơ chưa ghi',
    example: '2024-04-18',
    optional: true,
    nullable: true,
  })
  salaryFrom?: string | null;

  @TextField({ description: 'Mã hồ sơ', example: 'CB0000001', optional: true })
  code?: string;

  @UuidField({ description: 'Xã, phường', optional: true })
  unitId?: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán', optional: true })
  unitName?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government', optional: true })
  bloc?: string;

  @UuidField({ description: 'Phòng, ban', optional: true })
  officeId?: string;

  @TextField({ description: 'Tên phòng, ban', example: 'Phòng Kinh tế', optional: true })
  officeName?: string;

  @TextField({ description: 'Chức vụ, vị trí việc làm', example: 'Chuyên viên về lĩnh vực tài chính', optional: true })
  positionTitle?: string;

  @TextField({ description: 'Mã vị trí việc làm', example: 'II.06', optional: true, nullable: true })
  positionCode?: string | null;

  @TextField({ description: 'Lĩnh vực chuyên môn', example: 'finance', optional: true, nullable: true })
  specialismCode?: string | null;

  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2025-07-01', optional: true })
  postedOn?: string;
}

export class DryRunQuery {
  @BooleanField({ description: 'Chỉ kiểm tra: trả lời như khi ghi, nhưng không ghi gì', optional: true })
  dryRun?: boolean;
}

export class IdNumberRevealRequest {
  @TextField({
    description: 'Lý do xem đầy đủ, được ghi vào nhật ký',
    example: 'Đối chiếu căn cước khi tiếp nhận hồ sơ',
    min: 10,
    max: 300,
  })
  reason: string;
}

export class RevealedIdNumber {
  @TextField({ description: 'Số định danh cá nhân', example: '004190000001' })
  idNumber: string;
}
