import type { Violation } from '@commune/kernel';

/** Longer than any list of common passwords reaches; with a second factor 8 will do. */
export const MIN_PASSWORD_LENGTH = 15;
const MIN_WITH_SECOND_FACTOR = 8;
const MAX_PASSWORD_LENGTH = 200;

/** What is wrong with a new password; empty when it will do. */
export function violationsOfPassword(
  password: string,
  { username, hasSecondFactor = false }: { username: string; hasSecondFactor?: boolean },
  current?: string,
): Violation[] {
  const shortest = hasSecondFactor ? MIN_WITH_SECOND_FACTOR : MIN_PASSWORD_LENGTH;
  const violations: Violation[] = [];
  const add = (code: string, message: string): void => {
    violations.push({ pointer: '/newPassword', code, message });
  };
  if ([...password].length < shortest) {
    add('access.password-too-short', `Mật khẩu phải có ít nhất ${shortest} ký tự.`);
  }
  if ([...password].length > MAX_PASSWORD_LENGTH) {
    add('access.password-too-long', `Mật khẩu không được dài quá ${MAX_PASSWORD_LENGTH} ký tự.`);
  }
  // A password that was handed out would else be confirmed by itself.
  if (password === current) add('access.password-unchanged', 'Mật khẩu mới phải khác mật khẩu hiện tại.');
  if (isGuessable(password, username)) {
    add('access.password-guessable', 'Mật khẩu dễ đoán: lặp lại, theo thứ tự bàn phím hoặc chứa tên đăng nhập.');
  }
  return violations;
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function isGuessable(password: string, username: string): boolean {
  const plain = password.toLowerCase();
  const distinct = new Set(plain).size;
  const repeated = /^(.{1,8})\1+$/.test(plain);
  const common = /^(p[a@]ssw[o0]rd|m[a@]tkh[a@]u|admin|welcome|vietnam)/.test(plain);
  const runs = rows.some((row) => plain.length > 0 && (row + row).includes(plain.slice(0, 12)) && plain.length >= 12);
  return distinct < 6 || repeated || common || runs || (username.length >= 4 && plain.includes(username));
}
