import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from './draft-storage';

const draft = { savedAt: '2026-11-21T03:00:00.000Z', version: 2, base: { note: null }, changes: { note: 'Đang sửa' } };
const soon = Date.parse('2026-11-22T03:00:00.000Z');
beforeEach(() => localStorage.clear());

describe('a kept draft', () => {
  it('comes back to its writer alone', () => {
    writeDraft('me', 'record', draft);
    expect(readDraft('me', 'record', soon)).toEqual(draft);
    expect(readDraft('somebody-else', 'record', soon)).toBeUndefined();
  });
  it('never holds the ID number', () => {
    writeDraft('me', 'record', { ...draft, changes: { ...draft.changes, idNumber: '004175946411' } });
    expect(JSON.stringify({ ...localStorage })).not.toContain('004175946411');
  });
  it('is gone when nothing is changed any more, and after two weeks', () => {
    writeDraft('me', 'record', draft);
    expect(readDraft('me', 'record', Date.parse('2026-12-20T03:00:00.000Z'))).toBeUndefined();
    writeDraft('me', 'record', { ...draft, changes: {} });
    expect(readDraft('me', 'record', soon)).toBeUndefined();
  });
});
