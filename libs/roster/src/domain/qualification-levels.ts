import { type CodedName, finderOf, namerOf, ordererOf } from './coded-names.js';

// Code lists of the personnel record (Mẫu 2C-BNV/2008), each from the lowest level to the highest.
export type EducationLevel =
  'upper_secondary' | 'elementary' | 'intermediate' | 'college' | 'university' | 'master' | 'doctorate';

export const educationLevels: readonly CodedName<EducationLevel>[] = [
  {
    code: 'upper_secondary',
    name: 'Trung học phổ thông',
    aliases: ['THPT', '12/12', '10/10', 'Phổ thông', 'Tốt nghiệp THPT'],
  },
  { code: 'elementary', name: 'Sơ cấp', aliases: ['Sơ cấp nghề'] },
  {
    code: 'intermediate',
    name: 'Trung cấp',
    aliases: ['Trung cấp chuyên nghiệp', 'Trung học chuyên nghiệp', 'TC', 'Trung cấp nghề'],
  },
  { code: 'college', name: 'Cao đẳng', aliases: ['CĐ', 'Cao đẳng nghề'] },
  { code: 'university', name: 'Đại học', aliases: ['ĐH', 'Cử nhân', 'Kỹ sư', 'Bác sĩ', 'Dược sĩ đại học'] },
  { code: 'master', name: 'Thạc sĩ', aliases: ['Thạc sỹ', 'ThS', 'Cao học', 'Chuyên khoa I', 'CKI', 'Bác sĩ CKI'] },
  { code: 'doctorate', name: 'Tiến sĩ', aliases: ['Tiến sỹ', 'TS', 'Chuyên khoa II', 'CKII', 'Bác sĩ CKII'] },
];

export type PoliticalTheoryLevel = 'none' | 'elementary' | 'intermediate' | 'advanced' | 'bachelor';

export const politicalTheoryLevels: readonly CodedName<PoliticalTheoryLevel>[] = [
  { code: 'none', name: 'Chưa qua đào tạo', aliases: ['Chưa qua', 'Chưa', 'Không', 'Chưa có', 'Chưa đào tạo'] },
  { code: 'elementary', name: 'Sơ cấp', aliases: ['SC', 'Sơ cấp LLCT'] },
  { code: 'intermediate', name: 'Trung cấp', aliases: ['TC', 'Trung cấp LLCT', 'Trung cấp lý luận chính trị'] },
  { code: 'advanced', name: 'Cao cấp', aliases: ['CC', 'Cao cấp LLCT', 'Cao cấp lý luận chính trị'] },
  { code: 'bachelor', name: 'Cử nhân', aliases: ['CN', 'Cử nhân chính trị', 'Đại học chính trị'] },
];

export type StateManagementLevel =
  'none' | 'officer_assistant' | 'specialist' | 'principal_specialist' | 'senior_specialist';

export const stateManagementLevels: readonly CodedName<StateManagementLevel>[] = [
  { code: 'none', name: 'Chưa qua bồi dưỡng', aliases: ['Chưa qua', 'Chưa', 'Không', 'Chưa có', 'Chưa qua đào tạo'] },
  { code: 'officer_assistant', name: 'Cán sự', aliases: ['CS', 'Ngạch cán sự'] },
  { code: 'specialist', name: 'Chuyên viên', aliases: ['CV', 'Ngạch chuyên viên'] },
  { code: 'principal_specialist', name: 'Chuyên viên chính', aliases: ['CVC', 'Ngạch chuyên viên chính'] },
  { code: 'senior_specialist', name: 'Chuyên viên cao cấp', aliases: ['CVCC', 'Ngạch chuyên viên cao cấp'] },
];

export type ItLevel = 'none' | 'basic' | 'advanced' | 'intermediate_plus';

export const itLevels: readonly CodedName<ItLevel>[] = [
  { code: 'none', name: 'Chưa qua đào tạo', aliases: ['Chưa', 'Không', 'Chưa có', 'Chưa qua'] },
  {
    code: 'basic',
    name: 'Cơ bản',
    aliases: ['Ứng dụng CNTT cơ bản', 'Tin học cơ bản', 'Chứng chỉ ứng dụng CNTT cơ bản'],
  },
  {
    code: 'advanced',
    name: 'Nâng cao',
    aliases: ['Ứng dụng CNTT nâng cao', 'Tin học nâng cao', 'Chứng chỉ ứng dụng CNTT nâng cao'],
  },
  {
    code: 'intermediate_plus',
    name: 'Trung cấp trở lên',
    aliases: ['Trung cấp', 'Cao đẳng', 'Đại học', 'Từ trung cấp trở lên'],
  },
];

export const findEducationLevel = finderOf(educationLevels);
export const findPoliticalTheoryLevel = finderOf(politicalTheoryLevels);
export const findStateManagementLevel = finderOf(stateManagementLevels);
export const findItLevel = finderOf(itLevels);

export const educationLevelName = namerOf(educationLevels);
export const politicalTheoryLevelName = namerOf(politicalTheoryLevels);
export const stateManagementLevelName = namerOf(stateManagementLevels);
export const itLevelName = namerOf(itLevels);

export const educationOrder = ordererOf(educationLevels);
export const politicalTheoryOrder = ordererOf(politicalTheoryLevels);
export const stateManagementOrder = ordererOf(stateManagementLevels);

/** Sau đại học. */
export const isPostgraduate = (level: EducationLevel): boolean => educationOrder(level) >= educationOrder('master');
/** Đại học trở lên. */
export const isUniversityOrAbove = (level: EducationLevel): boolean =>
  educationOrder(level) >= educationOrder('university');
