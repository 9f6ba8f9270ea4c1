import type { JobView } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { endedSince, shownState } from './job-state';

const job = (more: Partial<JobView>): JobView => ({
  id: 'a',
  kind: 'import-check',
  title: 'Kiểm tra tệp',
  state: 'running',
  startedBy: 'Hoa',
  isMine: true,
  createdAt: '2026-11-20T03:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  progress: null,
  cancelRequested: false,
  summary: null,
  link: null,
  figures: null,
  file: null,
  error: null,
  allowedActions: [],
  ...more,
});

describe('the state of a job as shown', () => {
  it.each([
    [job({}), 'running'],
    [job({ cancelRequested: true }), 'cancelling'],
    [job({ cancelRequested: true, state: 'done' }), 'done'],
  ])('follows from state and wish', (given, shown) => {
    expect(shownState(given)).toBe(shown);
  });
});

it('knows which jobs have ended between two looks', () => {
  const [a, b, c] = [job({ id: 'a' }), job({ id: 'b' }), job({ id: 'c' })];
  expect(endedSince([a, b], [b, c])).toEqual([a]);
});
