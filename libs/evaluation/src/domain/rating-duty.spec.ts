import { expect, it } from '@jest/globals';
import {
  authorityOver,
  capGroupOf,
  dutyOf,
  headedOrganisation,
  mayReRate,
  needsPartyOpinion,
  postList,
  type RatingDuty,
} from './rating-duty.js';

const posts = {
  heads: postList('Chủ tịch UBND*; Chủ tịch Ủy ban nhân dân*; Bí thư; Bí thư Đảng ủy*; X.01'),
  deputies: postList('Phó Chủ tịch UBND*; Phó Bí thư Đảng ủy*; Phó Bí thư Thường trực Đảng ủy*; X.02;'),
  officeDeputies: postList('Phó Trưởng*; Phó Chủ tịch Ủy ban MTTQ*; X.04'),
};

it.each<[string | null, string, boolean, RatingDuty]>([
  [null, 'Chủ tịch UBND', true, 'head'],
  [null, 'Chủ tịch Ủy ban nhân dân phường', true, 'head'],
  [null, 'Phó Chủ tịch UBND', true, 'deputy'],
  [null, 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', true, 'office_head'],
  [null, 'Phó Trưởng phòng', true, 'office_deputy'],
  [null, 'Chuyên viên tham mưu về lĩnh vực văn phòng', false, 'staff'],
  [null, 'Bí thư Đảng ủy', true, 'head'],
  [null, 'Phó Bí thư Thường trực Đảng ủy', true, 'deputy'],
  [null, 'Chủ tịch Ủy ban MTTQ Việt Nam', true, 'office_head'],
  [null, 'Phó Chủ tịch Ủy ban MTTQ Việt Nam – Bí thư Đoàn TNCS Hồ Chí Minh', true, 'office_deputy'],
  [null, 'Trưởng Ban Xây dựng Đảng', true, 'office_head'],
  [null, 'Bí thư', true, 'head'],
  [null, 'Bí thư Đoàn TNCS Hồ Chí Minh', true, 'office_head'],
  ['X.01', 'Người đứng đầu đặc khu', true, 'head'],
  ['X.02', 'Cấp phó đặc khu', true, 'deputy'],
  ['X.03', 'Cán bộ đặc khu', false, 'staff'],
  ['X.04', 'Trợ lý Trưởng phòng', true, 'office_deputy'],
  // The word alone makes nobody a deputy: the list of the province does.
  [null, 'Phó vụ trưởng', true, 'office_head'],
  [null, 'Phó Trưởng nhóm', false, 'staff'],
])('%s %s, leader %s: %s (Đ10.2, Đ21.1c)', (positionCode, positionName, isLeader, duty) => {
  expect(dutyOf({ positionCode, positionName, isLeader }, posts)).toBe(duty);
});

it.each<[RatingDuty, string, string, boolean, string | null]>([
  ['head', 'managing_agency', 'leaders', true, 'agency'],
  ['deputy', 'using_agency', 'leaders', true, null],
  ['office_head', 'using_agency', 'leaders', false, 'office'],
  ['office_deputy', 'using_agency', 'leaders', false, null],
  ['staff', 'using_agency', 'others', false, null],
])('%s is rated by the %s, counts among %s (Đ10.2, Đ20.5–6, Đ21)', (duty, authority, group, opinion, headed) => {
  expect([authorityOver(duty), capGroupOf(duty), needsPartyOpinion(duty), headedOrganisation(duty)]).toEqual([
    authority,
    group,
    opinion,
    headed,
  ]);
});

it('is re-rated by the managing agency, by the commune where that is left to it and never its head (Đ21.3)', () => {
  expect(mayReRate('managing_agency', 'staff', false)).toBe(true);
  expect([mayReRate('using_agency', 'staff', false), mayReRate('using_agency', 'staff', true)]).toEqual([false, true]);
  expect(mayReRate('using_agency', 'head', true)).toBe(false);
});
