import type { CivilServantRow } from '@commune/api-client';
import type { TableColumn } from '@/ui/table-columns';
import type { RecordFieldKey } from './record-fields';

export type ListedKey = RecordFieldKey & keyof CivilServantRow;
interface ListColumn {
  key: ListedKey;
  width?: string;
  /** The server's name for the order. */
  sort?: string;
  /** Shown until somebody chooses otherwise. */
  isUsual: boolean;
}

const columns: readonly ListColumn[] = [
  { key: 'fullName', width: '170px', sort: 'name', isUsual: true },
  { key: 'code', width: '104px', sort: 'code', isUsual: false },
  { key: 'birthDate', width: '100px', sort: 'birthDate', isUsual: true },
  { key: 'sex', width: '72px', isUsual: true },
  { key: 'unitName', width: '160px', sort: 'unit', isUsual: true },
  { key: 'officeName', width: '180px', isUsual: false },
  { key: 'positionTitle', sort: 'position', isUsual: true },
  { key: 'bloc', width: '100px', isUsual: false },
  { key: 'specialismCode', width: '130px', isUsual: false },
  { key: 'postedOn', width: '120px', sort: 'postedOn', isUsual: false },
  { key: 'educationLevel', width: '96px', isUsual: true },
  { key: 'fieldOfStudy', width: '170px', isUsual: false },
  { key: 'politicalTheory', width: '120px', isUsual: true },
  { key: 'stateManagement', width: '130px', isUsual: false },
  { key: 'ethnicGroupCode', width: '90px', isUsual: false },
];

/** Columns of which the reader gets anything at all, in their usual order. */
export const rosterColumns = (
  members: ReadonlySet<string>,
  label: (key: string) => string,
  text: (key: ListedKey, row: CivilServantRow) => string,
): TableColumn<CivilServantRow>[] =>
  columns
    .filter(({ key }) => members.has(key))
    .map(({ key, width, sort }) => ({ key, width, sortable: sort, label: label(key), text: (row) => text(key, row) }));

/** What is the same on every row says nothing: the commune inside one commune, the office inside one office. */
export const usualColumns = (hasManyCommunes: boolean, hasManyOffices: boolean): string[] =>
  columns
    .filter(({ key, isUsual }) => {
      if (key === 'unitName') return hasManyCommunes;
      return key === 'officeName' ? !hasManyCommunes && hasManyOffices : isUsual;
    })
    .map(({ key }) => key);
