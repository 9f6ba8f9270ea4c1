import { describe, expect, it } from 'vitest';
import { changesOf, emptyLine, valueOf } from './correction-draft';

const line = (more: object) => ({ ...emptyLine(0), ...more });
const field = (name: string, kind: 'date' | 'text') => ({ field: name, name, kind, choices: [], current: '' });

describe('a line of a correction', () => {
  it.each([
    ['text', { text: ' Luật ' }, 'Luật'],
    ['text', { text: ' ' }, undefined],
    ['date', { date: '1990-02-01' }, '1990-02-01'],
    ['date', {}, undefined],
    ['number', { number: 2013 }, 2013],
    ['coefficient', { number: 3.66 }, 366],
    ['choice', { text: 'university' }, 'university'],
    ['list', { text: 'Kỹ năng số\n\n Văn thư ' }, ['Kỹ năng số', 'Văn thư']],
  ])('%s %o is %o', (kind, more, expected) => {
    expect(valueOf(line(more), kind)).toEqual(expected);
  });
});

describe('the request', () => {
  const fields = [field('birthDate', 'date'), field('fieldOfStudy', 'text')];

  it('names each field with its value', () => {
    const lines = [line({ field: 'birthDate', date: '1990-01-02' }), line({ field: 'fieldOfStudy', text: 'Luật' })];
    expect(changesOf(lines, fields)).toEqual({ birthDate: '1990-01-02', fieldOfStudy: 'Luật' });
  });

  it('waits while a line lacks its field or value', () => {
    expect(changesOf([line({ text: 'x' })], fields)).toBeUndefined();
    expect(changesOf([line({ field: 'birthDate' })], fields)).toBeUndefined();
  });
});
