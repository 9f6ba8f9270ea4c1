import { invalid } from '../http/index.js';

/** A place in the feed: everything up to and including it has been read. */
export interface ChangeCursor {
  /** 64 bits, as decimal text. */
  readonly txid: string;
  readonly seq: number;
}

export const START: ChangeCursor = { txid: '0', seq: 0 };

export function cursorText({ txid, seq }: ChangeCursor): string {
  return Buffer.from(`${txid}.${seq}`).toString('base64url');
}

export function parseCursor(text: string): ChangeCursor {
  const [, txid, seq] = /^(\d{1,19})\.(\d{1,15})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (txid !== undefined && seq !== undefined) return { txid, seq: Number(seq) };
  const message = 'Con trỏ không đọc được. Gửi lại đúng giá trị "next" đã nhận, hoặc bỏ trống để đọc từ đầu.';
  throw invalid([{ pointer: '/after', code: 'changes.cursor-unreadable', message }]);
}

export function isBefore(left: ChangeCursor, right: ChangeCursor): boolean {
  const [a, b] = [BigInt(left.txid), BigInt(right.txid)];
  return a < b || (a === b && left.seq < right.seq);
}
