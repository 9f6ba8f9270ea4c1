import { Refusal } from './refusal.js';

const lost = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

const REFUSED = 'RF409';

/** Faults of PostgreSQL that a caller can act on, or null where the fault is ours. No SQL reaches the caller. */
export function databaseRefusal(error: unknown): Refusal | null {
  const code = stringMember(error, 'code');
  const text = error instanceof Error ? error.message : '';
  if (code === '23505') {
    return new Refusal('conflict', `database.duplicate`, 'Dữ liệu này đã có trong hệ thống.');
  }
  // A trigger of ours says in its own words what it refuses; its hint is the code.
  if (code === REFUSED) return new Refusal('conflict', stringMember(error, 'hint') ?? 'database.refused', text);
  if (code === '23503')
    return new Refusal('conflict', 'database.still-referenced', 'Dữ liệu liên quan không còn phù hợp.');
  if (code === '22P02' || code === '22021') {
    return new Refusal('invalid', 'http.invalid-input', 'Giá trị gửi lên sai dạng.');
  }
  if (code === '40001' || code === '40P01' || code === '55P03') {
    return new Refusal('unavailable', 'database.busy', 'Dữ liệu đang được người khác xử lý, thử lại sau ít giây.', {
      retryAfterSeconds: 2,
    });
  }
  if (code === '53100')
    return new Refusal('unavailable', 'database.full', 'Máy chủ hết dung lượng.', { retryAfterSeconds: 60 });
  if (code === '57014')
    return new Refusal('unavailable', 'database.too-slow', 'Yêu cầu mất quá nhiều thời gian.', {
      retryAfterSeconds: 30,
    });
  // TypeORM gives a connection back the moment it is lost, and then says only that it has.
  const isGivenBack = error instanceof Error && /^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name);
  if (
    isGivenBack ||
    (code && lost.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(text)
  ) {
    return new Refusal('unavailable', 'database.unavailable', 'Cơ sở dữ liệu tạm ngừng, thử lại sau ít giây.', {
      retryAfterSeconds: 3,
    });
  }
  return null;
}

/** The constraint that a write broke, so that a service can say it in the words of its own rule. */
export function brokenConstraint(error: unknown): string | null {
  return stringMember(error, 'code')?.startsWith('23') ? stringMember(error, 'constraint') : null;
}

function stringMember(error: unknown, member: string): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, member);
  if (typeof value === 'string') return value;
  const driverError: unknown = Reflect.get(error, 'driverError');
  return driverError && driverError !== error ? stringMember(driverError, member) : null;
}
