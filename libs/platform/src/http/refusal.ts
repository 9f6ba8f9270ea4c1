import type { Violation } from '@commune/kernel';

/** Kinds of expected refusals; the filter alone knows which status each becomes. */
export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'gone'
  | 'stale'
  | 'precondition-required'
  | 'too-many'
  | 'unavailable'
  | 'malformed'
  | 'unsupported-media-type';

/** An expected refusal: a stable code, a sentence for people, and what is wrong where. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly more: {
      readonly violations?: readonly Violation[];
      readonly retryAfterSeconds?: number;
      readonly movedTo?: string;
    } = {},
  ) {
    super(message);
  }
}

/** The same answer for what does not exist and what belongs to others. */
export function notFound(what = 'dữ liệu'): Refusal {
  return new Refusal('not-found', 'http.not-found', `Không tìm thấy ${what}, hoặc ngoài phạm vi được giao.`);
}

export function invalid(violations: readonly Violation[], code = 'http.invalid-input'): Refusal {
  return new Refusal('invalid', code, 'Dữ liệu gửi lên chưa đúng, xem từng mục bên dưới.', { violations });
}

/** Somebody else has changed the record since it was read. */
export function stale(): Refusal {
  return new Refusal('stale', 'http.stale', 'Người khác đã sửa dữ liệu này. Tải lại để xem thay đổi rồi lưu lại.');
}
