import { DAYS_TO_SEND, ratingNames, type Rating } from '../domain/index.js';

/** A result as it goes out. */
export interface ResultToSend {
  readonly resultId: string;
  readonly civilServantId: string;
  readonly personCode: string | null;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly positionTitle: string | null;
  readonly isLeader: boolean;
  readonly period: string;
  readonly resultOn: string;
  readonly points: number | null;
  readonly generalPoints: number | null;
  readonly resultPoints: number | null;
  readonly level: Rating | null;
  readonly decisionNumber: string | null;
  /** Null where whoever made the package may not read it, or did not ask for it. */
  readonly idNumber: string | null;
}

export interface ResultField {
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'date' | 'number' | 'boolean';
  readonly description: string;
  readonly source: string;
  /** Its name in the national database. The format has not been published: null, to be filled in when it is. */
  readonly nationalField: string | null;
  readonly value: (result: ResultToSend) => string | number | boolean | null;
}

const person = 'Hồ sơ cán bộ, công chức';
const decree = (article: string): string => `Nghị định 335/2025/NĐ-CP ${article}`;
const blocs: Readonly<Record<string, string>> = { government: 'Chính quyền', party: 'Đảng, Mặt trận, đoàn thể' };

type Told = Omit<ResultField, 'nationalField'>;
const fields: readonly Told[] = [
  {
    key: 'idNumber',
    label: 'Số định danh cá nhân',
    type: 'text',
    description: '12 chữ số; để trống nếu người lập gói không được xem',
    source: 'Nghị định 27/2026/NĐ-CP: khóa của hồ sơ điện tử',
    value: ({ idNumber }) => idNumber,
  },
  {
    key: 'personCode',
    label: 'Mã hồ sơ',
    type: 'text',
    description: 'Mã hồ sơ trong hệ thống của tỉnh',
    source: person,
    value: ({ personCode }) => personCode,
  },
  {
    key: 'fullName',
    label: 'Họ và tên',
    type: 'text',
    description: 'Như trong phiếu của kỳ',
    source: person,
    value: ({ fullName }) => fullName,
  },
  {
    key: 'birthDate',
    label: 'Ngày sinh',
    type: 'date',
    description: 'YYYY-MM-DD',
    source: person,
    value: ({ birthDate }) => birthDate,
  },
  {
    key: 'unitCode',
    label: 'Mã đơn vị',
    type: 'text',
    description: 'Mã đơn vị hành chính cấp xã, 5 chữ số',
    source: 'Danh mục đơn vị hành chính Việt Nam',
    value: ({ unitCode }) => unitCode,
  },
  {
    key: 'unitName',
    label: 'Đơn vị đánh giá',
    type: 'text',
    description: 'Đơn vị nơi công tác trong kỳ',
    source: decree('Điều 19.1'),
    value: ({ unitName }) => unitName,
  },
  {
    key: 'bloc',
    label: 'Khối',
    type: 'text',
    description: Object.values(blocs).join('; '),
    source: person,
    value: ({ bloc }) => blocs[bloc] ?? bloc,
  },
  {
    key: 'officeName',
    label: 'Phòng, trung tâm',
    type: 'text',
    description: 'Nơi công tác trong kỳ',
    source: person,
    value: ({ officeName }) => officeName,
  },
  {
    key: 'positionTitle',
    label: 'Chức vụ, chức danh',
    type: 'text',
    description: 'Như trong phiếu của kỳ',
    source: decree('Mẫu số 01, Mẫu số 02'),
    value: ({ positionTitle }) => positionTitle,
  },
  {
    key: 'isLeader',
    label: 'Giữ chức vụ lãnh đạo, quản lý',
    type: 'boolean',
    description: 'Có thì điểm gồm cả d, đ, e',
    source: decree('Điều 16'),
    value: ({ isLeader }) => isLeader,
  },
  {
    key: 'period',
    label: 'Kỳ',
    type: 'text',
    description: 'Tháng YYYY-MM, quý YYYY-Qn, năm YYYY',
    source: decree('Điều 17, Điều 19'),
    value: ({ period }) => period,
  },
  {
    key: 'generalPoints',
    label: 'Điểm tiêu chí chung',
    type: 'number',
    description: 'Tối đa 30; để trống với kết quả năm',
    source: decree('Điều 12.2'),
    value: ({ generalPoints }) => generalPoints,
  },
  {
    key: 'resultPoints',
    label: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ',
    type: 'number',
    description: 'Tối đa 70; để trống với kết quả quý tính từ tháng và kết quả năm',
    source: decree('Điều 12.3, Điều 17.1'),
    value: ({ resultPoints }) => resultPoints,
  },
  {
    key: 'points',
    label: 'Tổng điểm',
    type: 'number',
    description: 'Điểm theo dõi, đánh giá của kỳ; với năm là điểm trung bình',
    source: decree('Điều 17'),
    value: ({ points }) => points,
  },
  {
    key: 'level',
    label: 'Mức xếp loại',
    type: 'text',
    description: 'Chỉ với kết quả năm: bốn mức của Điều 20, hoặc không xếp loại',
    source: decree('Điều 20'),
    value: ({ level }) => level && ratingNames[level],
  },
  {
    key: 'decisionNumber',
    label: 'Số quyết định',
    type: 'text',
    description: 'Của quyết định xếp loại',
    source: decree('Điều 21'),
    value: ({ decisionNumber }) => decisionNumber,
  },
  {
    key: 'resultOn',
    label: 'Ngày có kết quả',
    type: 'date',
    description: `Ngày khóa kỳ hoặc ngày công bố; phải gửi trong ${DAYS_TO_SEND} ngày`,
    source: decree('Điều 26.1d'),
    value: ({ resultOn }) => resultOn,
  },
];

/** What a package says of each result: the one list from which the data, the sheet and their description are made. */
export const resultFields: readonly ResultField[] = fields.map((field) => ({ ...field, nationalField: null }));
