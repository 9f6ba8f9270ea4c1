import { describe, expect, it } from '@jest/globals';
import {
  educationLevels,
  educationOrder,
  findEducationLevel,
  findItLevel,
  findPoliticalTheoryLevel,
  findStateManagementLevel,
  isPostgraduate,
  isUniversityOrAbove,
  politicalTheoryOrder,
} from './qualification-levels.js';

describe('levels by their names', () => {
  it.each([
    [findEducationLevel('Trung học phổ thông'), 'upper_secondary'],
    [findEducationLevel('đại học'), 'university'],
    [findEducationLevel('THẠC SỸ'), 'master'],
    [findEducationLevel('Tiến sĩ'.normalize('NFD')), 'doctorate'],
    [findEducationLevel('Mẫu giáo'), undefined],
    [findPoliticalTheoryLevel('Chưa qua đào tạo'), 'none'],
    [findPoliticalTheoryLevel('Cử nhân'), 'bachelor'],
    [findPoliticalTheoryLevel('Cao cấp LLCT'), 'advanced'],
    [findStateManagementLevel('Chưa qua bồi dưỡng'), 'none'],
    [findStateManagementLevel('Cán sự'), 'officer_assistant'],
    [findStateManagementLevel('Chuyên viên chính'), 'principal_specialist'],
    [findItLevel('Cơ bản'), 'basic'],
    [findItLevel('Trung cấp trở lên'), 'intermediate_plus'],
    [findItLevel(''), undefined],
  ])('%s is %s', (found, expected) => expect(found).toBe(expected));
});

describe('order of levels', () => {
  it('rises with each line of the list', () => {
    expect(educationLevels.map(({ code }) => educationOrder(code))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(politicalTheoryOrder('bachelor')).toBeGreaterThan(politicalTheoryOrder('advanced'));
  });

  // NQ 04-NQ/TU section I counts "đại học trở lên" and "sau đại học"
  it.each([
    ['college', false, false],
    ['university', true, false],
    ['master', true, true],
    ['doctorate', true, true],
  ] as const)('%s: university or above %s, postgraduate %s', (level, university, postgraduate) => {
    expect([isUniversityOrAbove(level), isPostgraduate(level)]).toEqual([university, postgraduate]);
  });
});
