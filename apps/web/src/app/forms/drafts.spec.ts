import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDrafts } from './forget-drafts';
import { readDraft, writeDraft } from './drafts';

const draft = { savedAt: '2026-11-21T03:00:00.000Z', version: 2, base: { note: null }, changes: { note: 'Đang sửa' } };
const everywhere = (): string => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('a draft', () => {
  it('comes back to its writer alone', () => {
    writeDraft('me', 'roster.1', draft);
    expect(readDraft('me', 'roster.1')).toEqual(draft);
    expect(readDraft('somebody-else', 'roster.1')).toBeUndefined();
    expect(readDraft('me', 'roster.2')).toBeUndefined();
  });
  it('never holds a secret field', () => {
    const changes = { ...draft.changes, idNumber: '004175946411' };
    writeDraft('me', 'roster.1', { ...draft, changes }, ['idNumber']);
    expect(everywhere()).toContain('Đang sửa');
    expect(everywhere()).not.toContain('004175946411');
  });
  it('outlives neither the tab nor the sign-out', () => {
    writeDraft('me', 'roster.1', draft);
    expect(localStorage).toHaveLength(0);
    forgetDrafts();
    expect(everywhere()).not.toContain('Đang sửa');
  });
  it('goes when somebody else signs in, and stays for its writer', () => {
    writeDraft('me', 'roster.1', draft);
    forgetDrafts('me');
    expect(readDraft('me', 'roster.1')).toEqual(draft);
    forgetDrafts('somebody-else');
    expect(readDraft('me', 'roster.1')).toBeUndefined();
  });
  it('is gone when nothing is changed any more', () => {
    writeDraft('me', 'roster.1', draft);
    writeDraft('me', 'roster.1', { ...draft, changes: {} });
    expect(readDraft('me', 'roster.1')).toBeUndefined();
  });
});
