import { describe, expect, it } from '@jest/globals';
import { cursorText, isBefore, parseCursor } from './change-cursor.js';

describe('a cursor', () => {
  it('survives the way through a client', () => {
    const cursor = { txid: '9223372036854775807', seq: 12 };
    expect(parseCursor(cursorText(cursor))).toEqual(cursor);
  });

  it.each(['', 'x', 'MTI', Buffer.from('1.2.3').toString('base64url'), Buffer.from('-1.2').toString('base64url')])(
    'that is none (%s) is refused',
    (text) => {
      expect(() => parseCursor(text)).toThrow(expect.objectContaining({ kind: 'invalid' }));
    },
  );

  it.each([
    ['9', 5, '10', 1, true],
    ['10', 1, '10', 2, true],
    ['10', 2, '10', 2, false],
    ['11', 0, '10', 9, false],
  ])('%s.%i before %s.%i: %s', (txid, seq, otherTxid, otherSeq, expected) => {
    expect(isBefore({ txid, seq }, { txid: otherTxid, seq: otherSeq })).toBe(expected);
  });
});
