import { fingerprintOf, type SentRequest } from './fingerprint.js';

const sent: SentRequest = {
  operationId: 'createUnit',
  url: '/units',
  ifMatch: undefined,
  body: { a: 1, b: [2, { c: 3 }] },
  file: null,
};
const file = { name: 'a.xlsx', content: Buffer.from('PK') };

describe('fingerprint of a request', () => {
  it('is the same whatever the order of members', () => {
    const other = { ...sent, body: { b: [2, { c: 3 }], a: 1 } };
    expect(fingerprintOf(other)).toEqual(fingerprintOf(sent));
  });

  it.each<[string, Partial<SentRequest>]>([
    ['another value', { body: { a: 1, b: [2, { c: 4 }] } }],
    ['another order of a list', { body: { a: 1, b: [{ c: 3 }, 2] } }],
    ['a number as text', { body: { a: '1', b: [2, { c: 3 }] } }],
    [
      'pairs that look like members',
      {
        body: [
          ['a', 1],
          ['b', [2, [['c', 3]]]],
        ],
      },
    ],
    ['another address', { url: '/units?x=1' }],
    ['another operation', { operationId: 'mergeUnits' }],
    ['another version', { ifMatch: '"2"' }],
    ['a file', { file }],
  ])('tells %s', (_what, change) => {
    expect(fingerprintOf({ ...sent, ...change })).not.toEqual(fingerprintOf(sent));
  });

  it('tells a file by its content and its name', () => {
    const prints = [file, { ...file, name: 'b.xlsx' }, { ...file, content: Buffer.from('PL') }].map((one) =>
      fingerprintOf({ ...sent, file: one }).toString('hex'),
    );
    expect(new Set(prints).size).toBe(3);
  });
});
