import { describe, expect, it } from 'vitest';
import { decisionsOf, type Choice } from './decisions';

const item = (id: string, state: 'open' | 'accepted' = 'open') => ({
  id,
  field: id,
  name: id,
  before: '',
  current: '',
  proposed: 'x',
  state,
  decisionReason: null,
  action: null,
  members: [],
});
const items = [item('a'), item('b'), item('c', 'accepted')];
const refuse = (reason: string): Choice => ({ verdict: 'refuse', reason });
const accept: Choice = { verdict: 'accept', reason: '' };

describe('decisions on a request', () => {
  it.each<[string, Record<string, Choice>, unknown]>([
    ['none', {}, undefined],
    ['one of two', { a: accept }, [{ itemId: 'a', isAccepted: true }]],
    ['a refusal without a reason', { a: accept, b: refuse(' ') }, undefined],
    ['a refusal', { b: refuse('chưa có giấy tờ ') }, [{ itemId: 'b', isAccepted: false, reason: 'chưa có giấy tờ' }]],
    ['of what is decided', { c: accept }, undefined],
  ])('%s', (_, choices, expected) => {
    expect(decisionsOf(items, choices)).toEqual(expected);
  });
});
