import { describe, expect, it } from '@jest/globals';
import { blocName, findBloc, findRating, findSex, ratingName, ratings } from './person-codes.js';

describe('names and codes', () => {
  it.each([
    [findSex('Nam'), 'male'],
    [findSex('NỮ'), 'female'],
    [findSex('x'), undefined],
    [findBloc('Đảng'), 'party'],
    [findBloc('Khối chính quyền'), 'government'],
    [findRating('Hoàn thành tốt nhiệm vụ'), 'good'],
    [findRating('Không hoàn thành nhiệm vụ'), 'unsatisfactory'],
    [findRating('Hoàn thành nhiệm vụ'), 'satisfactory'],
    [findRating('Không xếp loại'), 'not_rated'],
    [findRating('Khá'), undefined],
    [blocName('party'), 'Đảng'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected));

  it('finds each rating by its own name', () =>
    expect(ratings.map(({ code }) => findRating(ratingName(code)))).toEqual(ratings.map(({ code }) => code)));
});
