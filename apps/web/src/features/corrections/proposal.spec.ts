import type { CorrectableFieldView, CorrectablePartView } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  emptyProposal,
  faultsOf,
  isEmpty,
  keptOf,
  withField,
  withRow,
  type Ground,
  type Proposal,
} from './proposal';

const field = (name: string, kind: CorrectableFieldView['kind']): CorrectableFieldView => ({
  ...{ field: name, name, kind },
  ...{ choices: [], current: '' },
});
const family: CorrectablePartView = {
  part: 'family-members',
  name: 'quan hệ gia đình',
  members: [
    { member: 'fullName', name: 'Họ và tên', kind: 'text', isRequired: true, choices: [] },
    { member: 'birthYear', name: 'Năm sinh', kind: 'year', isRequired: false, choices: [] },
  ],
  rows: [
    {
      id: 'row-1',
      summary: 'Họ và tên: Nông Thị Hoa',
      values: [
        { member: 'fullName', value: 'Nông Thị Hoa' },
        { member: 'birthYear', value: '1988' },
      ],
    },
  ],
};
const ground: Ground = { fields: [field('birthDate', 'date'), field('idNumber', 'id_number')], parts: [family] };
const reason = 'Theo giấy khai sinh';
const change = withRow({ ...emptyProposal, reason }, ground, 'family-members', 'row-1');
const changed = (values: Proposal['rows'][number]['values'], more: object = {}): Proposal => ({
  ...change,
  rows: change.rows.map((row) => ({ ...row, values: { ...row.values, ...values }, ...more })),
});

describe('a proposal', () => {
  it('takes a row with what stands there, once', () => {
    expect(change.rows).toMatchObject([{ rowId: 'row-1', values: { fullName: 'Nông Thị Hoa', birthYear: 1988 } }]);
    expect(withRow(change, ground, 'family-members', 'row-1')).toBe(change);
    expect(withRow(change, ground, 'family-members', 'row-2')).toBe(change);
    expect(withRow(change, ground, 'salary-steps', null)).toBe(change);
  });

  it('sends of a changed row what differs, of a new one what it says', () => {
    const both = withRow(changed({ birthYear: 1989 }), ground, 'family-members', null);
    const rows = both.rows.map((row) => (row.rowId === null ? { ...row, values: { fullName: ' Lý Văn An ' } } : row));
    expect(bodyOf({ ...both, rows }, ground).rows).toEqual([
      {
        part: 'family-members',
        action: 'change',
        rowId: 'row-1',
        values: [{ member: 'birthYear', value: '1989' }],
      },
      { part: 'family-members', action: 'add', values: [{ member: 'fullName', value: 'Lý Văn An' }] },
    ]);
  });

  it('empties a member, and drops a row', () => {
    expect(bodyOf(changed({ birthYear: null }), ground).rows[0]?.values).toEqual([
      { member: 'birthYear', value: null },
    ]);
    expect(bodyOf(changed({}, { isRemoval: true }), ground).rows).toEqual([
      { part: 'family-members', action: 'remove', rowId: 'row-1' },
    ]);
  });

  it.each<[string, Proposal, Record<string, string>]>([
    ['nothing at all', emptyProposal, { '': 'nothing', reason: 'reason' }],
    ['a line without its field', { ...withField(emptyProposal), reason }, { 'fields.1': 'needed' }],
    [
      'a field without its value',
      { ...emptyProposal, fields: [{ key: 1, field: 'birthDate', value: null }], reason },
      { 'changes.birthDate': 'needed' },
    ],
    ['a row as it was', change, { 'rows.0': 'nothingChanged' }],
    ['a row without what it needs', changed({ fullName: ' ' }), { 'rows.0.fullName': 'needed' }],
    ['a row to be dropped', changed({}, { isRemoval: true }), {}],
    ['a reason too short', { ...changed({ birthYear: null }), reason: ' sai ' }, { reason: 'reason' }],
  ])('waits for %s', (_, proposal, expected) => {
    expect(faultsOf(proposal, ground)).toEqual(expected);
  });

  it('is kept without the number', () => {
    const number = { ...emptyProposal, fields: [{ key: 1, field: 'idNumber', value: '004190000001' }] };
    expect(keptOf(number)).toEqual(emptyProposal);
    expect(isEmpty(keptOf(number))).toBe(true);
  });
});
