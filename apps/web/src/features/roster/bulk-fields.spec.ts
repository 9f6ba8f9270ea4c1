import { describe, expect, it } from 'vitest';
import { adviceFor, bulkFields, withWarning } from './bulk-fields';

describe('changing many records', () => {
  it('offers no field that is each person’s own', () => {
    const keys = bulkFields.map(({ key }) => key);
    for (const own of ['fullName', 'birthDate', 'idNumber', 'sex', 'note', 'code']) expect(keys).not.toContain(own);
    expect(keys[0]).toBe('stateManagement');
  });
  it.each([
    ['http.stale', 'stale'],
    ['http.not-found', 'gone'],
    ['access.field-not-writable', 'right'],
    ['http.invalid-input', undefined],
  ])('says what to do about %s', (code, advice) => {
    expect(adviceFor({ id: '1', outcome: 'refused', code })).toBe(advice);
  });
  it('warns of the field that was changed, not of what was odd before', () => {
    const warning = (pointer: string) => ({ pointer, code: 'x', message: 'y' });
    const items = [
      { id: '1', outcome: 'changed' as const, warnings: [warning('/recruitedOn')] },
      { id: '2', outcome: 'changed' as const, warnings: [warning('/idNumber')] },
    ];
    expect(withWarning(items, 'recruitedOn').map(({ id }) => id)).toEqual(['1']);
  });
});
