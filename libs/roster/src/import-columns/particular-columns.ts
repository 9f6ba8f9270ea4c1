import { dateCell, textCell, type CellContent, type Parsed } from '@commune/platform/spreadsheets';
import { rosterColumn } from './roster-column.js';

const DATE_HINT = 'Ngày/tháng/năm; để trống nếu không có.';
const HOME = 'Xã Bảo Lạc, tỉnh Cao Bằng';

/** Text of one form; what has another is refused in these words. */
const formCell =
  (form: RegExp, code: string, message: string) =>
  ({ text }: CellContent): Parsed<string> => {
    const value = text.trim();
    return form.test(value) ? { value } : { violation: { code, message } };
  };

const phoneCell = formCell(
  /^[0-9+ .]{8,20}$/u,
  'roster.phone-unreadable',
  'Số điện thoại gồm 8 đến 20 chữ số. Ô nên ở kiểu Văn bản (Text) để giữ số 0 ở đầu.',
);
const emailCell = formCell(
  /^[^\s@]+@[^\s@]+$/u,
  'roster.email-unreadable',
  'Thư điện tử có dạng ten@coquan.gov.vn. Hãy nhập lại.',
);
const insuranceCell = formCell(
  /^\d{10}$/u,
  'roster.insurance-number-length',
  'Số bảo hiểm xã hội phải có đúng 10 chữ số, ô kiểu Văn bản (Text). Hãy nhập lại.',
);

/** What Mẫu 2C asks beside name, birth and work. */
export const originColumns = [
  rosterColumn('otherName', 'identity', {
    label: 'Tên gọi khác',
    aliases: ['Bí danh', 'Tên khác'],
    parse: textCell(100),
    example: 'Nông Thị Mai',
    hint: 'Để trống nếu không có.',
  }),
  rosterColumn('birthPlace', 'identity', {
    label: 'Nơi sinh',
    parse: textCell(200),
    example: HOME,
    hint: 'Xã, phường và tỉnh, thành phố theo tên hiện nay.',
  }),
  rosterColumn('homeTown', 'identity', {
    label: 'Quê quán',
    aliases: ['Nguyên quán'],
    parse: textCell(200),
    example: HOME,
    hint: 'Xã, phường và tỉnh, thành phố theo tên hiện nay.',
  }),
  rosterColumn('religionName', 'sensitive', {
    label: 'Tôn giáo',
    parse: textCell(100),
    example: 'Không',
    hint: 'Tên tôn giáo theo danh mục; ghi "Không" nếu không theo tôn giáo nào.',
  }),
];

export const paperColumns = [
  rosterColumn('idIssuedOn', 'id_number', {
    label: 'Ngày cấp căn cước',
    aliases: ['Ngày cấp CCCD', 'Ngày cấp căn cước công dân'],
    parse: dateCell,
    example: '10/06/2021',
    hint: DATE_HINT,
  }),
  rosterColumn('idIssuedBy', 'id_number', {
    label: 'Nơi cấp căn cước',
    aliases: ['Nơi cấp CCCD', 'Nơi cấp căn cước công dân'],
    parse: textCell(200),
    example: 'Cục Cảnh sát QLHC về TTXH',
    hint: 'Cơ quan cấp ghi trên căn cước.',
  }),
  rosterColumn('socialInsuranceNumber', 'id_number', {
    label: 'Số bảo hiểm xã hội',
    aliases: ['Số BHXH', 'Mã số BHXH', 'Số sổ BHXH'],
    parse: insuranceCell,
    example: '0412345678',
    hint: 'Đủ 10 chữ số, ô kiểu Văn bản (Text).',
  }),
];

export const careerColumns = [
  rosterColumn('recruitedBy', 'employment', {
    label: 'Cơ quan tuyển dụng',
    parse: textCell(200),
    example: 'UBND huyện Bảo Lạc',
    hint: 'Cơ quan tuyển dụng lần đầu, ghi theo quyết định.',
  }),
  rosterColumn('partyOfficialOn', 'sensitive', {
    label: 'Ngày vào Đảng chính thức',
    aliases: ['Ngày chính thức', 'Ngày công nhận chính thức'],
    parse: dateCell,
    example: '03/02/2016',
    hint: DATE_HINT,
  }),
  rosterColumn('youthUnionOn', 'sensitive', {
    label: 'Ngày vào Đoàn',
    aliases: ['Ngày kết nạp Đoàn'],
    parse: dateCell,
    example: '26/03/2006',
    hint: DATE_HINT,
  }),
  rosterColumn('enlistedOn', 'sensitive', {
    label: 'Ngày nhập ngũ',
    parse: dateCell,
    example: '15/02/2009',
    hint: DATE_HINT,
  }),
  rosterColumn('dischargedOn', 'sensitive', {
    label: 'Ngày xuất ngũ',
    parse: dateCell,
    example: '20/01/2011',
    hint: DATE_HINT,
  }),
  rosterColumn('militaryRank', 'sensitive', {
    label: 'Quân hàm cao nhất',
    aliases: ['Quân hàm'],
    parse: textCell(100),
    example: 'Hạ sĩ',
    hint: 'Để trống nếu chưa phục vụ trong quân đội.',
  }),
];

export const contactColumns = [
  rosterColumn('phone', 'contact', {
    label: 'Điện thoại',
    aliases: ['Số điện thoại', 'Điện thoại di động', 'SĐT'],
    parse: phoneCell,
    example: '0912345678',
    hint: 'Ô kiểu Văn bản (Text) để giữ số 0 ở đầu.',
  }),
  rosterColumn('email', 'contact', {
    label: 'Thư điện tử',
    aliases: ['Email', 'E-mail', 'Thư điện tử công vụ'],
    parse: emailCell,
    example: 'hoa.nt@caobang.gov.vn',
    hint: 'Ưu tiên thư điện tử công vụ.',
  }),
  rosterColumn('permanentResidence', 'contact', {
    label: 'Nơi thường trú',
    aliases: ['Hộ khẩu thường trú', 'Nơi đăng ký thường trú'],
    parse: textCell(200),
    example: 'Tổ 3, phường Thục Phán',
    hint: 'Ghi theo nơi đăng ký thường trú.',
  }),
  rosterColumn('residence', 'contact', {
    label: 'Nơi ở hiện nay',
    aliases: ['Chỗ ở hiện nay', 'Nơi ở'],
    parse: textCell(200),
    example: 'Tổ 3, phường Thục Phán',
    hint: 'Để trống nếu trùng nơi thường trú.',
  }),
];
