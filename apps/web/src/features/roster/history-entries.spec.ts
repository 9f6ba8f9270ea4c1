import type { RecordHistoryLine } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { historyEntries } from './history-entries';

const line = (seq: number, at: string, over: Partial<RecordHistoryLine> = {}): RecordHistoryLine => ({
  seq,
  at,
  actorName: 'Lý Văn Vương',
  operation: 'updateCivilServant',
  reason: null,
  action: 'update',
  fieldClass: 'qualification',
  part: null,
  changes: [{ field: 'fieldOfStudy', before: 'Luật', after: 'Kế toán' }],
  ...over,
});
const words = {
  action: ({ operation }: RecordHistoryLine) => operation,
  field: (field: string) => field,
  part: ({ part }: RecordHistoryLine) => part ?? undefined,
  value: (_field: string, text: string | null) => text,
  ratingOf: (year: string) => `Xếp loại năm ${year}`,
};

describe('historyEntries', () => {
  it('tells one save as one act', () => {
    const note = [{ field: 'note', before: null, after: 'x' }];
    const lines = [
      line(3, '2026-11-21T03:05:18.332Z', { changes: note, fieldClass: 'sensitive' }),
      line(2, '2026-11-21T03:05:18.329Z'),
      line(1, '2026-11-20T03:05:18.329Z'),
    ];
    expect(historyEntries(lines, words).map(({ id, changes }) => [id, changes.map(({ field }) => field)])).toEqual([
      ['3', ['fieldOfStudy', 'note']],
      ['1', ['fieldOfStudy']],
    ]);
  });
  it('keeps acts of two people apart', () => {
    const lines = [line(2, '2026-11-21T03:05:18Z'), line(1, '2026-11-21T03:05:18Z', { actorName: 'Hệ thống' })];
    expect(historyEntries(lines, words)).toHaveLength(2);
  });
  it('tells a rating with its year in one line', () => {
    const changes = [
      { field: 'year', before: null, after: '2025' },
      { field: 'rating', before: null, after: 'good' },
      { field: 'source', before: null, after: 'x.xlsx' },
    ];
    const [entry] = historyEntries([line(1, '2026-11-21T03:05:18Z', { changes, fieldClass: 'assessment' })], words);
    expect(entry?.changes).toEqual([{ field: 'Xếp loại năm 2025', before: undefined, after: 'good' }]);
  });
  it('takes the first day of a qualification for no day of the salary', () => {
    const changes = [{ field: 'salaryFrom', before: null, after: '2025-07-01' }];
    const [entry] = historyEntries([line(1, '2026-11-21T03:05:18Z', { changes })], words);
    expect(entry?.changes).toEqual([]);
  });
  it('names the part of a column', () => {
    const changes = [{ field: 'name', before: null, after: 'Kỹ năng số' }];
    const [entry] = historyEntries([line(1, '2026-11-21T03:05:18Z', { changes, part: 'Chứng chỉ' })], words);
    expect(entry?.changes[0]?.field).toBe('Chứng chỉ · name');
  });
});
