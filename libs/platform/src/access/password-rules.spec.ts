import { describe, expect, it } from '@jest/globals';
import { violationsOfPassword } from './password-rules.js';

describe('violationsOfPassword', () => {
  it.each([
    ['a sentence without diacritics', 'mot-cau-dai-de-nho-khong-ai-doan'],
    ['a sentence with diacritics and blanks', 'đường xa nặng gánh hàng hoa'],
    ['fifteen characters', 'kbzqxwvtmhjdrna'],
    ['two hundred characters', 'kbzqx-wvtmh jdrna pfg'.repeat(10).slice(0, 199) + '!'],
  ])('takes %s', (_, password) => {
    expect(violationsOfPassword(password, { username: 'xa-thuc-phan' })).toEqual([]);
  });

  it.each([
    ['fourteen characters', 'kbzqxwvtmhjdrn', ['access.password-too-short']],
    // An emoji is one character to people and two units to JavaScript.
    ['fourteen characters of two units each', '🌾🌿🍀🍁🍂🍃🌱🌲🌳🌴🌵🌷🌸🌹', ['access.password-too-short']],
    ['more than two hundred', 'kbzqx-wvtmh jdrna pfg'.repeat(10), ['access.password-too-long']],
    ['nothing', '', ['access.password-too-short', 'access.password-guessable']],
    ['one word again and again', 'caobangcaobangcaobang', ['access.password-guessable']],
    ['one letter', 'aaaaaaaaaaaaaaaa', ['access.password-guessable']],
    ['four letters', 'abcdabcadbcadbcda', ['access.password-guessable']],
    ['a row of the keyboard', 'qwertyuiopqwertyuiop1', ['access.password-guessable']],
    ['digits in order', '012345678901234567', ['access.password-guessable']],
    ['a common beginning', 'matkhau-cua-xa-toi-2026', ['access.password-guessable']],
    ['a common beginning in disguise', 'P@ssw0rd-cua-xa-toi-2026', ['access.password-guessable']],
    ['the name of the account', 'toi-la-XA-THUC-PHAN-day', ['access.password-guessable']],
  ])('refuses %s', (_, password, codes) => {
    expect(violationsOfPassword(password, { username: 'xa-thuc-phan' }).map(({ code }) => code)).toEqual(codes);
  });

  it('points at the new password and says what to do', () => {
    expect(violationsOfPassword('ngắn quá rồi', { username: 'a' })[0]).toEqual({
      pointer: '/newPassword',
      code: 'access.password-too-short',
      message: 'Mật khẩu phải có ít nhất 15 ký tự.',
    });
  });
});
