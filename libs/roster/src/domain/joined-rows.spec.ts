import { describe, expect, it } from '@jest/globals';
import { joinedRows, type JoiningRules, type RowToJoin } from './joined-rows.js';

const posts: JoiningRules = { members: ['title', 'from', 'to'], period: ['from', 'to'], isChain: true };
const absences: JoiningRules = { members: ['kind', 'from', 'to'], period: ['from', 'to'] };
const ratings: JoiningRules = { members: ['year', 'rating', 'source'], once: 'year' };
const certificates: JoiningRules = { members: ['name', 'number', 'issuedOn'] };
const exceptions: JoiningRules = { members: ['on', 'reason'], isSingle: true };

const post = (id: string, from: string, to: string | null, title = 'Văn thư'): RowToJoin => ({ id, title, from, to });
const rating = (id: string, year: number, value: string, source = 'TB 1'): RowToJoin => ({
  id,
  year,
  rating: value,
  source,
});
const certificate = (id: string, name: string, number: string | null = null): RowToJoin => ({ id, name, number });

type Case = [string, JoiningRules, RowToJoin[], RowToJoin, object];

// Design: nothing that only one record says is lost, nothing stands twice (NQ 04-NQ/TU annex 3.1; Mẫu 2C-BNV/2008).
const cases: Case[] = [
  ['what only it says goes over', certificates, [], certificate('b', 'Kỹ năng số'), { outcome: 'joined' }],
  [
    'another name goes over',
    certificates,
    [certificate('a', 'Tiếng Tày')],
    certificate('b', 'Kỹ năng số'),
    { outcome: 'joined', against: [] },
  ],
  [
    'the same stays once',
    certificates,
    [certificate('a', 'Kỹ năng số', '12')],
    certificate('b', 'Kỹ năng số', '12'),
    { outcome: 'same', against: ['a'] },
  ],
  [
    'the same in other letters stays once',
    certificates,
    [certificate('a', 'Kỹ năng số', '12')],
    certificate('b', 'KY NANG SO', '12'),
    { outcome: 'same' },
  ],
  [
    'what says less than the kept one stays once',
    certificates,
    [certificate('a', 'Kỹ năng số', '12')],
    certificate('b', 'Kỹ năng số'),
    { outcome: 'same' },
  ],
  [
    'what says more than the kept one is weighed, and said to say more',
    certificates,
    [certificate('a', 'Kỹ năng số')],
    certificate('b', 'Kỹ năng số', '12'),
    { outcome: 'clash', against: ['a'], saysMore: true },
  ],
  [
    'another number is another certificate',
    certificates,
    [certificate('a', 'Kỹ năng số', '12')],
    certificate('b', 'Kỹ năng số', '13'),
    { outcome: 'joined' },
  ],
  [
    'another rating of the year is weighed',
    ratings,
    [rating('a', 2025, 'good')],
    rating('b', 2025, 'excellent'),
    { outcome: 'clash', against: ['a'], saysMore: false },
  ],
  [
    'the same rating of the year stays once',
    ratings,
    [rating('a', 2025, 'good')],
    rating('b', 2025, 'good'),
    { outcome: 'same' },
  ],
  [
    'a rating of another year goes over',
    ratings,
    [rating('a', 2025, 'good')],
    rating('b', 2024, 'good'),
    { outcome: 'joined' },
  ],
  [
    'a second day of retirement of one’s own is weighed',
    exceptions,
    [{ id: 'a', on: '2031-01-01', reason: 'x' }],
    { id: 'b', on: '2032-01-01', reason: 'y' },
    { outcome: 'clash', against: ['a'] },
  ],
  [
    'an absence at the same time is weighed',
    absences,
    [{ id: 'a', kind: 'sick', from: '2026-01-01', to: '2026-02-01' }],
    { id: 'b', kind: 'study', from: '2026-02-01', to: null },
    { outcome: 'clash', against: ['a'] },
  ],
  [
    'an absence at another time goes over',
    absences,
    [{ id: 'a', kind: 'sick', from: '2026-01-01', to: '2026-01-31' }],
    { id: 'b', kind: 'study', from: '2026-02-01', to: null },
    { outcome: 'joined' },
  ],
  [
    'a post of an earlier time goes over',
    posts,
    [post('a', '2025-07-01', null)],
    post('b', '2020-01-01', '2025-06-30'),
    { outcome: 'joined' },
  ],
  [
    'a post that was never ended ends on the day before the kept one',
    posts,
    [post('a', '2025-07-01', null)],
    post('b', '2020-01-01', null, 'Kế toán'),
    { outcome: 'shortened', endsOn: '2025-06-30', against: ['a'] },
  ],
  [
    'of two kept posts the first counts',
    posts,
    [post('a', '2025-07-01', null), post('c', '2022-01-01', '2025-06-30')],
    post('b', '2020-01-01', null, 'Kế toán'),
    { outcome: 'shortened', endsOn: '2021-12-31' },
  ],
  [
    'a post begun on the same day or later gives way',
    posts,
    [post('a', '2025-07-01', null)],
    post('b', '2025-07-01', null, 'Kế toán'),
    { outcome: 'surpassed', against: ['a'] },
  ],
  [
    'a post after the kept one has ended goes over',
    posts,
    [post('a', '2020-01-01', '2025-06-30')],
    post('b', '2025-07-01', null),
    { outcome: 'joined' },
  ],
];

describe('a row of the record that is given up', () => {
  it.each(cases)('%s', (_, rules, kept, row, expected) => {
    expect(joinedRows(kept, [row], rules)).toEqual([expect.objectContaining({ rowId: row.id, ...expected })]);
  });
});
