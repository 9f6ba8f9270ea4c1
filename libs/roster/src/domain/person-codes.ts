import type { Bloc } from '@commune/kernel';
import { type CodedName, finderOf, namerOf } from './coded-names.js';

export type Sex = 'male' | 'female';

export const sexes: readonly CodedName<Sex>[] = [
  { code: 'male', name: 'Nam', aliases: [] },
  { code: 'female', name: 'Nữ', aliases: [] },
];

export const blocNames: readonly CodedName<Bloc>[] = [
  { code: 'party', name: 'Đảng', aliases: ['Khối Đảng', 'Đảng, đoàn thể', 'Khối Đảng, đoàn thể', 'Đảng, MTTQ'] },
  { code: 'government', name: 'Chính quyền', aliases: ['Khối chính quyền', 'Nhà nước', 'UBND'] },
];

export type Rating = 'excellent' | 'good' | 'satisfactory' | 'unsatisfactory' | 'not_rated';

// ND 335 Đ16: mức xếp loại
export const ratings: readonly CodedName<Rating>[] = [
  {
    code: 'excellent',
    name: 'Hoàn thành xuất sắc nhiệm vụ',
    aliases: ['Hoàn thành xuất sắc', 'Xuất sắc', 'HTXSNV', 'HTXS'],
  },
  { code: 'good', name: 'Hoàn thành tốt nhiệm vụ', aliases: ['Hoàn thành tốt', 'Tốt', 'HTTNV', 'HTT'] },
  { code: 'satisfactory', name: 'Hoàn thành nhiệm vụ', aliases: ['Hoàn thành', 'HTNV'] },
  { code: 'unsatisfactory', name: 'Không hoàn thành nhiệm vụ', aliases: ['Không hoàn thành', 'KHTNV', 'KHT'] },
  { code: 'not_rated', name: 'Không xếp loại', aliases: ['Chưa xếp loại', 'KXL', 'Không đánh giá'] },
];

export const findSex = finderOf(sexes);
export const findBloc = finderOf(blocNames);
export const findRating = finderOf(ratings);
export const sexName = namerOf(sexes);
export const blocName = namerOf(blocNames);
export const ratingName = namerOf(ratings);
