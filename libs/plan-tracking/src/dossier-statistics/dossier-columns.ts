import { parseVietnameseDate } from '@commune/kernel';
import {
  dateCell,
  hundredthsCell,
  integerCell,
  optionCell,
  textCell,
  type CellContent,
  type ImportColumn,
  type Parsed,
} from '@commune/platform/spreadsheets';
import { dossierFields, findDossierField } from './dossier-fields.js';

const fieldClass = 'name' as const;
const MOST = 10_000_000;

/** "10/2026", "2026-10", "01/10/2026" or a date cell: the month of it. */
export function monthCell({ text, value }: CellContent): Parsed<string> {
  const day = typeof value === 'object' ? value.date : parseVietnameseDate(text);
  const written = /^(?:(\d{4})-(\d{1,2})|(?:tháng )?(\d{1,2})[/-](\d{4}))$/iu.exec(text);
  const month = day?.slice(0, 7) ?? (written ? monthOf(written[1] ?? written[4], written[2] ?? written[3]) : undefined);
  if (month !== undefined) return { value: month };
  const message = `Không đọc được tháng "${text}". Hãy ghi tháng/năm, ví dụ 10/2026.`;
  return { violation: { code: 'plan-tracking.month-unreadable', message } };
}

function monthOf(year = '', month = ''): string | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

const amount = (
  key: string,
  label: string,
  aliases: readonly string[],
  example: string,
  hint: string,
): ImportColumn => ({ key, label, aliases, required: true, fieldClass, parse: integerCell(0, MOST), example, hint });

export const dossierColumns: readonly ImportColumn[] = [
  {
    key: 'unitCode',
    label: 'Mã xã',
    aliases: ['Mã đơn vị', 'Mã đơn vị hành chính', 'Mã xã, phường'],
    required: true,
    fieldClass,
    parse: textCell(10),
    example: '01273',
    hint: 'Mã đơn vị hành chính, 5 chữ số; ô phải là văn bản để giữ số 0 ở đầu.',
  },
  {
    key: 'month',
    label: 'Tháng',
    aliases: ['Tháng báo cáo', 'Kỳ báo cáo'],
    required: true,
    fieldClass,
    parse: monthCell,
    example: '10/2026',
    hint: 'Tháng của số liệu.',
  },
  {
    key: 'fieldCode',
    label: 'Lĩnh vực',
    aliases: ['Mã lĩnh vực'],
    required: false,
    fieldClass,
    parse: optionCell(
      findDossierField,
      dossierFields.map(({ name }) => name),
    ),
    example: 'Đất đai',
    hint: 'Bỏ trống là chưa tách theo lĩnh vực.',
    options: dossierFields.map(({ name }) => name),
  },
  amount('received', 'Tiếp nhận', ['Số hồ sơ tiếp nhận', 'Tổng tiếp nhận'], '837', 'Số tiếp nhận trong tháng.'),
  amount(
    'resolvedOnTime',
    'Giải quyết đúng hạn',
    ['Đúng hạn', 'Trước và đúng hạn'],
    '793',
    'Số giải quyết đúng hạn, trước hạn.',
  ),
  amount('resolvedLate', 'Giải quyết quá hạn', ['Quá hạn'], '8', 'Số giải quyết quá hạn.'),
  amount('inProcess', 'Đang giải quyết', [], '36', 'Số đang giải quyết cuối tháng.'),
  amount('inProcessOverdue', 'Đang giải quyết quá hạn', ['Đang quá hạn'], '1', 'Trong đó đang quá hạn.'),
  amount('apologiesIssued', 'Phiếu xin lỗi', ['Số phiếu xin lỗi'], '8', 'Số phiếu xin lỗi và hẹn lại ngày trả.'),
  amount('satisfactionResponses', 'Phiếu đánh giá', ['Số phiếu đánh giá'], '310', 'Số phiếu đánh giá sự hài lòng.'),
  amount('satisfied', 'Phiếu hài lòng', ['Hài lòng'], '307', 'Số phiếu hài lòng.'),
  amount('feedbackReceived', 'Phản ánh đã nhận', ['Phản ánh, kiến nghị'], '2', 'Số phản ánh, kiến nghị đã nhận.'),
  amount('feedbackAnsweredOnTime', 'Phản ánh trả lời đúng hạn', [], '2', 'Số phản ánh, kiến nghị trả lời đúng hạn.'),
  amount('petitionsReceived', 'Đơn thư đã nhận', ['Đơn thư'], '7', 'Số đơn thư đã nhận.'),
  amount('petitionsResolved', 'Đơn thư giải quyết xong', ['Đơn thư đã giải quyết'], '4', 'Số đơn thư giải quyết xong.'),
  {
    key: 'processingDaysHundredths',
    label: 'Số ngày giải quyết trung bình',
    aliases: ['Thời gian giải quyết trung bình'],
    required: false,
    fieldClass,
    parse: hundredthsCell(0, 100_000),
    example: '2,9',
    hint: 'Số ngày trung bình để giải quyết một hồ sơ.',
  },
  {
    key: 'reportedOn',
    label: 'Tính đến ngày',
    aliases: ['Ngày chốt số liệu'],
    required: false,
    fieldClass,
    parse: dateCell,
    example: '05/11/2026',
    hint: 'Bỏ trống là ngày của tệp.',
  },
];
