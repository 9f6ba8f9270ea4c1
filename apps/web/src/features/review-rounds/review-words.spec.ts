import { describe, expect, it } from 'vitest';
import { requirementText } from './review-words';

describe('requirementText', () => {
  it.each([
    ['Lý luận chính trị', 'Cao cấp', 'Lý luận chính trị: Cao cấp'],
    ['Tiếng dân tộc thiểu số', 'Một tiếng dân tộc thiểu số', 'Một tiếng dân tộc thiểu số'],
    ['Xếp loại chất lượng', null, 'Xếp loại chất lượng'],
  ])('%s, %s', (title, required, text) => expect(requirementText({ title, required })).toBe(text));
});
