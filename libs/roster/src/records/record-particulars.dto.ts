import { CalendarDateField, TextField } from '@commune/platform/http';

/** What Mẫu 2C asks beside name, birth and work. Missing: unchanged. null: cleared. */
export class RecordParticulars {
  @TextField({ description: 'Tên gọi khác', example: 'Nông Thị Mai', max: 100, optional: true, nullable: true })
  otherName?: string | null;

  @TextField({
    description: 'Nơi sinh',
    example: 'Xã Bảo Lạc, tỉnh Cao Bằng',
    max: 200,
    optional: true,
    nullable: true,
  })
  birthPlace?: string | null;

  @TextField({
    description: 'Quê quán',
    example: 'Xã Bảo Lạc, tỉnh Cao Bằng',
    max: 200,
    optional: true,
    nullable: true,
  })
  homeTown?: string | null;

  @TextField({
    description: 'Cơ quan tuyển dụng',
    example: 'UBND huyện Bảo Lạc',
    max: 200,
    optional: true,
    nullable: true,
  })
  recruitedBy?: string | null;

  @TextField({
    description: 'Điện thoại',
    example: '0912345678',
    max: 20,
    optional: true,
    nullable: true,
    pattern: /^[0-9+ .]{8,20}$/,
    patternMessage: 'Số điện thoại gồm 8 đến 20 chữ số.',
  })
  phone?: string | null;

  @TextField({
    description: 'Thư điện tử',
    example: 'hoa.nt@caobang.gov.vn',
    max: 200,
    optional: true,
    nullable: true,
    pattern: /^[^\s@]+@[^\s@]+$/,
    patternMessage: 'Thư điện tử có dạng ten@coquan.gov.vn.',
  })
  email?: string | null;

  @TextField({
    description: 'Nơi thường trú',
    example: 'Tổ 3, phường Thục Phán',
    max: 200,
    optional: true,
    nullable: true,
  })
  permanentResidence?: string | null;

  @TextField({
    description: 'Nơi ở hiện nay',
    example: 'Tổ 3, phường Thục Phán',
    max: 200,
    optional: true,
    nullable: true,
  })
  residence?: string | null;

  @TextField({ description: 'Tôn giáo (danh mục religion)', example: 'none', max: 50, optional: true, nullable: true })
  religionCode?: string | null;

  @CalendarDateField({ description: 'Ngày vào Đảng chính thức', example: '2019-11-13', optional: true, nullable: true })
  partyOfficialOn?: string | null;

  @CalendarDateField({ description: 'Ngày vào Đoàn', example: '2005-03-26', optional: true, nullable: true })
  youthUnionOn?: string | null;

  @CalendarDateField({ description: 'Ngày nhập ngũ', example: '2009-02-15', optional: true, nullable: true })
  enlistedOn?: string | null;

  @CalendarDateField({ description: 'Ngày xuất ngũ', example: '2011-01-20', optional: true, nullable: true })
  dischargedOn?: string | null;

  @TextField({ description: 'Quân hàm cao nhất', example: 'Hạ sĩ', max: 100, optional: true, nullable: true })
  militaryRank?: string | null;

  @CalendarDateField({ description: 'Ngày cấp căn cước', example: '2021-06-10', optional: true, nullable: true })
  idIssuedOn?: string | null;

  @TextField({
    description: 'Nơi cấp căn cước',
    example: 'Cục Cảnh sát QLHC về TTXH',
    max: 200,
    optional: true,
    nullable: true,
  })
  idIssuedBy?: string | null;

  @TextField({
    description: 'Số bảo hiểm xã hội, 10 chữ số',
    example: '0412345678',
    max: 10,
    optional: true,
    nullable: true,
    pattern: /^\d{10}$/,
    patternMessage: 'Số bảo hiểm xã hội phải có đúng 10 chữ số.',
  })
  socialInsuranceNumber?: string | null;
}

export const particulars = [
  'otherName',
  'birthPlace',
  'homeTown',
  'recruitedBy',
  'phone',
  'email',
  'permanentResidence',
  'residence',
  'religionCode',
  'partyOfficialOn',
  'youthUnionOn',
  'enlistedOn',
  'dischargedOn',
  'militaryRank',
  'idIssuedOn',
  'idIssuedBy',
  'socialInsuranceNumber',
] as const satisfies readonly (keyof RecordParticulars)[];
