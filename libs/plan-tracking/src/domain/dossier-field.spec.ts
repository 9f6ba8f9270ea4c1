import { describe, expect, it } from '@jest/globals';
import { dossierFieldsOf, isMixed } from './dossier-field.js';

describe('fields of dossiers', () => {
  it('are the specialisms between the whole and the rest', () => {
    expect(dossierFieldsOf([{ code: 'land', name: 'Đất đai' }]).map(({ code }) => code)).toEqual([
      'all',
      'land',
      'other',
    ]);
  });

  it.each<[string[], boolean]>([
    [[], false],
    [['all'], false],
    [['land', 'other'], false],
    [['all', 'land'], true],
  ])('%j mixed: %s', (codes, mixed) => {
    expect(isMixed(codes)).toBe(mixed);
  });
});
