import { describe, expect, it } from '@jest/globals';
import { conformityFaults, type Schema } from './schema-conformity.js';

const schemas: Readonly<Record<string, Schema>> = {
  Person: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 5 },
      born: { type: ['string', 'null'], format: 'date' },
      sex: { type: 'string', enum: ['male', 'female'] },
      children: { type: 'array', maxItems: 1, items: { $ref: '#/components/schemas/Person' } },
      age: { type: 'integer', minimum: 0 },
    },
  },
};
const person: Schema = { $ref: '#/components/schemas/Person' };

describe('conformityFaults', () => {
  it.each<[string, unknown, string[]]>([
    ['all that is declared', { name: 'Hoa', born: null, sex: 'female', children: [{ name: 'An' }], age: 3 }, []],
    ['a member that is not declared', { name: 'Hoa', note: 'x' }, ['/note: not declared']],
    ['a member that is missing', {}, ['/name: missing']],
    ['another type', { name: 7 }, ['/name: integer instead of string']],
    ['null where it has no meaning', { name: null }, ['/name: null instead of string']],
    ['a text too long', { name: 'Nguyễn' }, ['/name: 6 characters']],
    ['a date that is none', { name: 'Hoa', born: '1/2/1990' }, ['/born: is no date']],
    ['a code that is none', { name: 'Hoa', sex: 'x' }, ['/sex: x is no such value']],
    ['a part of a number', { name: 'Hoa', age: 1.5 }, ['/age: number instead of integer']],
    ['a fault deep inside', { name: 'Hoa', children: [{ name: '' }] }, ['/children/0/name: 0 characters']],
  ])('judges %s', (_, value, expected) => {
    expect(conformityFaults(value, person, schemas)).toEqual(expected);
  });
});
