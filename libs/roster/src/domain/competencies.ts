import { namerOf, type CodedName } from './coded-names.js';

export type CompetencyGroup = 'general' | 'professional' | 'managerial' | 'commune_leader' | 'area';

export interface Competency {
  readonly code: string;
  readonly group: CompetencyGroup;
  readonly name: string;
  /** What it shows in, as its source puts it. */
  readonly signs: readonly string[];
  /** The kind of area that gives it weight. */
  readonly areaType: string | null;
}

/** Levels run from 1 to 5 [S]. */
export const competencyLevels = { lowest: 1, highest: 5 } as const;

/** Groups, their sources and how sure these are. The numbers 7, 5, 5 are [S]; the names follow TT 12/2022/TT-BNV [M]. */
export const competencyGroups: readonly (CodedName<CompetencyGroup> & { source: string; certainty: string })[] = [
  { code: 'general', name: 'Năng lực chung', aliases: [], source: 'Mẫu bản mô tả vị trí việc làm', certainty: 'S' },
  {
    code: 'professional',
    name: 'Năng lực chuyên môn',
    aliases: [],
    source: 'Mẫu bản mô tả vị trí việc làm',
    certainty: 'S',
  },
  {
    code: 'managerial',
    name: 'Năng lực quản lý',
    aliases: [],
    source: 'Mẫu bản mô tả vị trí việc làm',
    certainty: 'S',
  },
  {
    code: 'commune_leader',
    name: 'Chuẩn năng lực Bí thư, Chủ tịch UBND cấp xã thời đại số',
    aliases: [],
    source: 'NQ 04-NQ/TU, phụ lục 2',
    certainty: 'T',
  },
  {
    code: 'area',
    name: 'Trọng tâm theo đặc thù địa bàn',
    aliases: [],
    source: 'NQ 04-NQ/TU mục III.1',
    certainty: 'T',
  },
];

const group = (
  code: CompetencyGroup,
  entries: readonly (readonly [code: string, name: string, ...signs: string[]])[],
  areaType: string | null = null,
): Competency[] =>
  entries.map(([entry, name, ...signs]) => ({ code: `${code}.${entry}`, group: code, name, signs, areaType }));

export const competencies: readonly Competency[] = [
  ...group('general', [
    ['ethics', 'Đạo đức và bản lĩnh'],
    ['organising', 'Tổ chức thực hiện công việc'],
    ['drafting', 'Soạn thảo và ban hành văn bản'],
    ['communication', 'Giao tiếp ứng xử'],
    ['cooperation', 'Quan hệ phối hợp'],
    ['it', 'Sử dụng công nghệ thông tin'],
    ['foreign_language', 'Sử dụng ngoại ngữ'],
  ]),
  ...group('professional', [
    ['advising', 'Chủ trì tham mưu xây dựng các văn bản'],
    ['guiding', 'Hướng dẫn thực hiện các văn bản'],
    ['checking', 'Kiểm tra việc thực hiện các văn bản'],
    ['appraising', 'Thẩm định, góp ý các văn bản'],
    ['carrying_out', 'Tổ chức thực hiện các văn bản'],
  ]),
  ...group('managerial', [
    ['strategy', 'Tư duy chiến lược'],
    ['change', 'Quản lý sự thay đổi'],
    ['decisions', 'Ra quyết định'],
    ['resources', 'Quản lý nguồn lực'],
    ['people', 'Phát triển đội ngũ'],
  ]),
  ...group('commune_leader', [
    [
      'direction',
      'Năng lực lãnh đạo và định hướng phát triển',
      'Có tầm nhìn phát triển địa phương; có khả năng nhìn xa, định hướng đúng cho sự phát triển của địa phương.',
      'Có khả năng xây dựng chiến lược phát triển của xã, phường.',
    ],
    [
      'governance',
      'Năng lực quản trị địa phương',
      'Điều hành bộ máy khoa học, linh hoạt, hiệu quả.',
      'Phân công công việc rõ người, rõ việc, rõ trách nhiệm.',
      'Dám nghĩ, dám làm, dám chịu trách nhiệm, dám đổi mới sáng tạo, dám đương đầu với khó khăn, thử thách.',
    ],
    [
      'economy',
      'Năng lực phát triển kinh tế địa phương',
      'Hiểu biết về các lĩnh vực kinh tế địa phương theo đặc điểm từng vùng.',
      'Có giải pháp cải thiện môi trường đầu tư để thu hút đầu tư và phát triển du lịch địa phương.',
    ],
    [
      'people',
      'Năng lực dân vận và xã hội',
      'Gần dân, hiểu dân, luôn gắn bó với Nhân dân, thường xuyên tiếp xúc, lắng nghe và nắm bắt tình hình thực tế ở cơ sở; đưa ra các quyết định đúng đắn phù hợp với nguyện vọng của Nhân dân.',
      'Kịp thời phát hiện, giải quyết tốt các vấn đề xã hội.',
    ],
    [
      'digital',
      'Năng lực chuyển đổi số',
      'Có khả năng sử dụng dữ liệu trong quản lý (thu thập, phân tích và vận dụng dữ liệu để đưa ra các quyết định phù hợp).',
      'Sử dụng công nghệ và nền tảng số để quản lý, điều hành công việc trên môi trường số nhanh chóng, hiệu quả.',
    ],
  ]),
  ...group(
    'area',
    [
      ['urban_governance', 'Quản trị đô thị'],
      ['procedure_reform', 'Cải cách thủ tục hành chính'],
      ['urban_economy', 'Điều hành phát triển kinh tế - xã hội'],
      ['public_service', 'Phục vụ người dân, doanh nghiệp'],
      ['digital', 'Chuyển đổi số'],
    ],
    'urban',
  ),
  ...group(
    'area',
    [
      ['production', 'Tổ chức sản xuất, liên kết chuỗi'],
      ['land', 'Quản trị đất đai'],
      ['new_countryside', 'Xây dựng nông thôn mới'],
    ],
    'rural',
  ),
  ...group(
    'area',
    [
      ['mobilisation', 'Dân vận'],
      ['local_culture', 'Hiểu biết văn hoá địa phương'],
      ['welfare', 'An sinh, giảm nghèo bền vững'],
    ],
    'ethnic_minority',
  ),
  ...group(
    'area',
    [
      ['security', 'Phối hợp quốc phòng - an ninh - dân sinh'],
      ['disasters', 'Ứng phó thiên tai'],
      ['livelihoods', 'Phát triển sinh kế bền vững'],
    ],
    'border',
  ),
];

export const competencyName = namerOf(competencies.map(({ code, name }) => ({ code, name, aliases: [] })));
export const isCompetency = (code: string): boolean => competencies.some((entry) => entry.code === code);

/** What the level of a competency counts for in an area: an emphasis of the area weighs more than the rest. */
export const competencyWeight = (
  competency: Pick<Competency, 'areaType'>,
  areaTypes: readonly string[],
  emphasis: number,
): number => {
  if (competency.areaType === null) return 1;
  return areaTypes.includes(competency.areaType) ? emphasis : 0;
};
