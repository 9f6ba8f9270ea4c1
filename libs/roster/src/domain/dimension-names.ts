import { ageBands } from './age-band.js';
import type { CrossDimension, FurtherDimension } from './cross-dimensions.js';
import { isDimension, type Dimension } from './dimensions.js';
import { fieldOfStudyGroups } from './field-of-study-group.js';
import { blocNames, ratings, sexes } from './person-codes.js';
import { educationLevels, itLevels, politicalTheoryLevels, stateManagementLevels } from './qualification-levels.js';
import { ranks } from './rank.js';
import { specialisms } from './specialism.js';

interface NamedValues {
  readonly name: string;
  /** Empty where the value is its own name. */
  readonly values: readonly { readonly code: string; readonly name: string }[];
}

const yesNo = [
  { code: 'yes', name: 'Có' },
  { code: 'no', name: 'Không' },
];

/** Dimensions and their values in the words of reports. */
const namedDimensions: Readonly<Record<Dimension, NamedValues>> = {
  bloc: { name: 'Khối', values: blocNames },
  sex: { name: 'Giới tính', values: sexes },
  ageBand: { name: 'Độ tuổi', values: ageBands },
  under42: { name: 'Dưới 42 tuổi', values: yesNo },
  ethnicMinority: { name: 'Dân tộc thiểu số', values: yesNo },
  ethnicGroupCode: { name: 'Dân tộc', values: [] },
  partyMember: { name: 'Đảng viên', values: yesNo },
  educationLevel: { name: 'Trình độ chuyên môn', values: educationLevels },
  educationGroup: {
    name: 'Nhóm trình độ chuyên môn',
    values: [
      { code: 'postgraduate', name: 'Sau đại học' },
      { code: 'university', name: 'Đại học' },
      { code: 'college_intermediate', name: 'Cao đẳng, trung cấp' },
      { code: 'below', name: 'Dưới trung cấp' },
    ],
  },
  universityOrAbove: { name: 'Đại học trở lên', values: yesNo },
  politicalTheory: { name: 'Lý luận chính trị', values: politicalTheoryLevels },
  politicalTheoryGroup: {
    name: 'Nhóm lý luận chính trị',
    values: [{ code: 'advanced_bachelor', name: 'Cao cấp, cử nhân' }, ...politicalTheoryLevels],
  },
  stateManagement: { name: 'Quản lý nhà nước', values: stateManagementLevels },
  itLevel: { name: 'Tin học', values: itLevels },
  fieldGroup: { name: 'Nhóm ngành đào tạo', values: fieldOfStudyGroups },
  fieldOfStudy: { name: 'Chuyên ngành đào tạo', values: [] },
  experienceBand: {
    name: 'Thâm niên công tác',
    values: [
      { code: 'under_5', name: 'Dưới 5 năm' },
      { code: '5_9', name: '5–9 năm' },
      { code: '10_19', name: '10–19 năm' },
      { code: '20_plus', name: 'Từ 20 năm' },
    ],
  },
  rankCode: { name: 'Ngạch', values: ranks },
  specialismCode: { name: 'Lĩnh vực chuyên môn', values: specialisms },
  isLeader: { name: 'Lãnh đạo, quản lý', values: yesNo },
  lastRating: { name: 'Xếp loại năm gần nhất', values: ratings },
};

/** "Giới tính: Nữ". A value without a name of its own stands as it is. */
export function dimensionPhrase(key: CrossDimension, value: string): string {
  const { name, values } = namesOf(key);
  return `${name}: ${values.find(({ code }) => code === value)?.name ?? (value === 'unknown' ? 'chưa ghi' : value)}`;
}

/** The name of a value, or the code itself. */
export function valueName(key: Dimension, value: unknown): string {
  const code = typeof value === 'string' ? value : '';
  return namedDimensions[key].values.find((named) => named.code === code)?.name ?? code;
}

const furtherDimensions: Readonly<Record<FurtherDimension, NamedValues>> = {
  unitId: { name: 'Xã, phường', values: [] },
  clusterId: { name: 'Cụm', values: [] },
  areaType: {
    name: 'Đặc thù địa bàn',
    values: [
      { code: 'urban', name: 'Đô thị' },
      { code: 'rural', name: 'Nông thôn' },
      { code: 'ethnic_minority', name: 'Dân tộc thiểu số, miền núi' },
      { code: 'border', name: 'Biên giới' },
    ],
  },
  positionCode: { name: 'Vị trí việc làm', values: [] },
  foreignLanguage: { name: 'Ngoại ngữ', values: [] },
  ethnicLanguage: { name: 'Tiếng dân tộc thiểu số', values: [] },
  hasCertificate: { name: 'Chứng chỉ bồi dưỡng', values: yesNo },
};

const namesOf = (key: CrossDimension): NamedValues =>
  isDimension(key) ? namedDimensions[key] : furtherDimensions[key];

export function crossDimensionName(key: CrossDimension): string {
  return namesOf(key).name;
}

/** The values that have names of their own, in their order. */
export function dimensionValues(key: CrossDimension): NamedValues['values'] {
  return namesOf(key).values;
}
