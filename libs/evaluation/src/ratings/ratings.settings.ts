import { defineSetting } from '@commune/platform/settings';

export const ratingByQuarter = defineSetting<boolean>({
  key: 'evaluation.rating-by-quarter',
  title: 'Xếp loại cả theo quý',
  explanation:
    'Nghị định xếp loại theo năm. Bật mục này thì mở được đợt xếp loại quý theo quy định của cấp ủy; kết quả quý không ghi vào xếp loại năm của hồ sơ.',
  type: 'boolean',
  defaultValue: false,
  source: 'Quy định 14-QĐ/ĐU (Bảo Lâm); Nghị định 335/2025/NĐ-CP Điều 19.1',
  certainty: 'S',
  directorsMayChange: true,
});

export const capByGroup = defineSetting<boolean>({
  key: 'evaluation.cap-by-group',
  title: 'Tỷ lệ xuất sắc tính cả trong từng nhóm nhiệm vụ tương đồng',
  explanation:
    'Nghị định giới hạn trong cùng cơ quan và trong từng nhóm có nhiệm vụ tương đồng nhưng không nêu nhóm. Hệ thống chia hai nhóm: lãnh đạo, quản lý; công chức khác. Tắt mục này thì chỉ tính trong cả cơ quan.',
  type: 'boolean',
  defaultValue: true,
  source: 'Nghị định 335/2025/NĐ-CP Điều 20.5a; cách chia nhóm là của hệ thống',
  certainty: '?',
  directorsMayChange: true,
});

export const reviewRequestDays = defineSetting<number>({
  key: 'evaluation.review-request-days',
  title: 'Thời hạn gửi kiến nghị về kết quả xếp loại',
  explanation:
    'Số ngày kể từ ngày công bố mà công chức còn gửi được kiến nghị. Nghị định không đặt thời hạn gửi; 0 là không giới hạn. Thời hạn trả lời luôn là 07 ngày làm việc.',
  type: 'integer',
  minimum: 0,
  maximum: 365,
  unit: 'ngày',
  defaultValue: 30,
  source: 'Nghị định 335/2025/NĐ-CP Điều 22 không quy định thời hạn gửi',
  certainty: '?',
  directorsMayChange: true,
});

export const reRatingByCommune = defineSetting<boolean>({
  key: 'evaluation.re-rating-by-commune',
  title: 'Cấp xã được xếp loại lại',
  explanation:
    'Quyết định xếp loại mới thay thế do người đứng đầu cơ quan quản lý công chức ban hành. Bật mục này khi tỉnh phân cấp quản lý công chức cho cấp xã: Chủ tịch UBND xã xếp loại lại được mọi người trừ chính mình.',
  type: 'boolean',
  defaultValue: false,
  source: 'Nghị định 335/2025/NĐ-CP Điều 21.3; theo phân cấp của tỉnh',
  certainty: 'T',
  directorsMayChange: true,
});

const posts = {
  type: 'text',
  source: 'Nghị định 335/2025/NĐ-CP Điều 10.2, Điều 21 không nêu chức danh; danh mục vị trí việc làm của tỉnh',
  certainty: '?',
  directorsMayChange: true,
} as const;

export const agencyHeadPosts = defineSetting<string>({
  key: 'evaluation.agency-head-posts',
  title: 'Vị trí việc làm của người đứng đầu cơ quan',
  explanation:
    'Mã hoặc tên trong danh mục vị trí việc làm, cách nhau bằng dấu chấm phẩy; dấu * thay cho phần sau của tên. Người đứng đầu do cấp trên quyết định xếp loại và cần ý kiến cấp ủy.',
  defaultValue: 'Chủ tịch UBND*; Chủ tịch Ủy ban nhân dân*; Bí thư; Bí thư Đảng ủy*',
  ...posts,
});

export const agencyDeputyPosts = defineSetting<string>({
  key: 'evaluation.agency-deputy-posts',
  title: 'Vị trí việc làm của cấp phó cơ quan',
  explanation:
    'Mã hoặc tên trong danh mục vị trí việc làm, cách nhau bằng dấu chấm phẩy; dấu * thay cho phần sau của tên. Cấp phó cần ý kiến cấp ủy trước khi quyết định.',
  defaultValue:
    'Phó Chủ tịch UBND*; Phó Chủ tịch Ủy ban nhân dân*; Phó Bí thư; Phó Bí thư Đảng ủy*; Phó Bí thư Thường trực; Phó Bí thư Thường trực Đảng ủy*',
  ...posts,
});

export const officeDeputyPosts = defineSetting<string>({
  key: 'evaluation.office-deputy-posts',
  title: 'Vị trí việc làm của cấp phó phòng, trung tâm',
  explanation:
    'Mã hoặc tên trong danh mục vị trí việc làm, cách nhau bằng dấu chấm phẩy; dấu * thay cho phần sau của tên. Vị trí lãnh đạo không có trong ba danh sách này là người đứng đầu phòng, trung tâm: không được xếp loại cao hơn tổ chức đó.',
  defaultValue:
    'Phó Trưởng*; Phó Chánh Văn phòng*; Phó Giám đốc*; Phó Chủ nhiệm*; Phó Chủ tịch Ủy ban MTTQ*; Phó Chủ tịch Hội*; Phó Bí thư Đoàn*',
  ...posts,
  source: 'Nghị định 335/2025/NĐ-CP Điều 10.1c, Điều 20.6 không nêu chức danh; danh mục vị trí việc làm của tỉnh',
});

export const ratingDeadline = defineSetting<'december' | 'january'>({
  key: 'evaluation.rating-deadline',
  title: 'Hạn hoàn thành xếp loại năm',
  explanation:
    'Trước ngày 15/12; cơ quan, đơn vị đặc thù chưa tổng kết vào cuối năm thì trước ngày 15/01 năm sau theo hướng dẫn của cấp trên. Áp dụng cho mọi đợt xếp loại năm của tỉnh.',
  type: 'choice',
  choices: ['december', 'january'],
  choiceTitles: { december: 'Trước ngày 15/12', january: 'Trước ngày 15/01 năm sau' },
  defaultValue: 'december',
  source: 'Nghị định 335/2025/NĐ-CP Điều 19.2',
  certainty: 'T',
  directorsMayChange: true,
});

export const ratingsSettings = [
  ratingByQuarter,
  capByGroup,
  reviewRequestDays,
  reRatingByCommune,
  agencyHeadPosts,
  agencyDeputyPosts,
  officeDeputyPosts,
  ratingDeadline,
] as const;

/** Who heads an agency, who is a deputy there or in an office: for rooms that ask for more in the same statement. */
export const postSettings = { heads: agencyHeadPosts, deputies: agencyDeputyPosts, officeDeputies: officeDeputyPosts };
