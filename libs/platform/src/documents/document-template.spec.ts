import { describe, expect, it } from '@jest/globals';
import { refuseDoubledTemplates } from './document-template.js';

describe('the templates of all modules', () => {
  it('stop the start where two have one name', () => {
    expect(() => refuseDoubledTemplates([{ name: 'a' }, { name: 'b' }, { name: 'a' }])).toThrow(/twice: a$/);
    expect(() => refuseDoubledTemplates([{ name: 'a' }, { name: 'b' }])).not.toThrow();
  });
});
