import { describe, expect, it } from '@jest/globals';
import { recordFieldKeys, recordFields } from '../records/record-fields.js';
import { correctableFields } from './correctable-fields.js';

describe('what people may propose of their record', () => {
  it('is all that may be changed on it but what the clerk notes down', () => {
    const changeable = recordFieldKeys.filter((key) => recordFields[key].editable && key !== 'note');
    expect(correctableFields.map(({ field }) => field).toSorted()).toEqual(changeable.toSorted());
  });
});
