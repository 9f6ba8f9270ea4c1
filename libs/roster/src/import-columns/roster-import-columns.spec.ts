import { describe, expect, it } from '@jest/globals';
import { detectTable, proposeMapping, readWorkbook, writeTemplate } from '@commune/platform/spreadsheets';
import { rosterImportColumns } from './roster-import-columns.js';

describe('rosterImportColumns', () => {
  it('make a template that they read back, whose example is no person', async () => {
    const sheet = await readWorkbook(await writeTemplate(rosterImportColumns));
    const table = detectTable(sheet, rosterImportColumns);
    expect(Object.values(proposeMapping(table.header, rosterImportColumns))).not.toContain(null);
    expect(table.dataRowNumbers).toEqual([]);
    expect(table.skippedRows.map(({ reason }) => reason)).toEqual(['example']);
  });

  it.each(rosterImportColumns.map((column) => [column.key, column] as const))(
    '%s can read its own example',
    (_key, column) => {
      const parsed = column.parse({ text: column.example, value: column.example }, { asOf: null, suffix: null });
      expect(parsed).toHaveProperty('value');
      expect(parsed).not.toHaveProperty('warning');
    },
  );

  it('have keys that differ', () => {
    const keys = rosterImportColumns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['xep loai nam 2024', '2024'],
    ['xep loai chat luong nam 2023', '2023'],
    ['ket qua danh gia xep loai nam 2026', '2026'],
    ['nam 2024', undefined],
    ['nam tot nghiep', undefined],
  ])('read the year of a rating in "%s"', (label, year) => {
    const rating = rosterImportColumns.find(({ key }) => key === 'rating');
    expect(rating?.repeat?.suffixOf(label)).toBe(year);
  });
});
