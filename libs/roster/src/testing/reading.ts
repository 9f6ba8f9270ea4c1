import type { TestCaller } from '@commune/platform/testing';
import { NOTE, PARTY_DAY } from './two-communes.js';
import { textOfWorkbook } from './workbook-text.js';

/** Names of members, and values, that nobody without the classes sensitive and id_number may be told. */
export const HIDDEN_MEMBERS =
  /"(ethnicGroupCode|partyAdmittedOn|note|idNumber|ethnic_group_code|party_admitted_on|last_four)"/;
export const HIDDEN_VALUES = new RegExp([NOTE, PARTY_DAY, '19/11/2013', '\\*{4}\\d{4}', '004[01]90\\d{6}'].join('|'));

export interface Line {
  readonly id: string;
  readonly fullName: string;
  readonly ethnicGroupCode?: string;
}

export const linesOf = async (caller: TestCaller, query = ''): Promise<Line[]> =>
  (await caller.get(`/civil-servants?pageSize=100${query}`).expect(200)).body.items;

export async function exported(caller: TestCaller, query = ''): Promise<string> {
  const { body } = await caller.get(`/civil-servants/export?asOf=2026-03-31${query}`).responseType('blob').expect(200);
  return textOfWorkbook(body);
}

export interface Figure {
  readonly key: string;
  readonly figure: number | null;
}
export interface Cell {
  readonly count: number | null;
  readonly party: number | null;
  readonly government: number | null;
}

/** Figures of the dimensions that the reader may have in aggregate only. */
export function hiddenFigures(body: { dimensions: { key: string; opensPeople: boolean; cells: Cell[] }[] }): Figure[] {
  return body.dimensions
    .filter(({ opensPeople }) => !opensPeople)
    .flatMap(({ key, cells }) =>
      cells.flatMap(({ count, party, government }) => [count, party, government].map((figure) => ({ key, figure }))),
    );
}
