import { officialWorkbook, type IssuingBody, type WorkbookColumn } from '@commune/platform/documents';
import { invalid } from '@commune/platform/http';
import { dimensionPhrase, valueName } from '../domain/index.js';
import { rosterImportColumns } from '../import-columns/index.js';
import { filterDimensions } from '../structure/dimension-filters.js';
import {
  type CivilServantExportQuery,
  type CivilServantListQuery,
  type CivilServantRow,
} from './civil-servant-list.dto.js';
import type { NamesOfCodes } from './civil-servant-list.query.js';
import { particulars } from './record-particulars.dto.js';

type RosterColumn = WorkbookColumn<CivilServantRow> & { readonly key: keyof CivilServantRow };

const columns: readonly RosterColumn[] = [
  { key: 'code', label: 'Mã hồ sơ', type: 'text', value: (row) => row.code },
  { key: 'fullName', label: 'Họ và tên', type: 'text', width: 26, value: (row) => row.fullName },
  { key: 'birthDate', label: 'Ngày sinh', type: 'date', width: 12, value: (row) => row.birthDate },
  { key: 'sex', label: 'Giới tính', type: 'text', value: (row) => valueName('sex', row.sex) },
  { key: 'unitName', label: 'Xã, phường', type: 'text', width: 22, value: (row) => row.unitName },
  { key: 'bloc', label: 'Khối', type: 'text', width: 14, value: (row) => valueName('bloc', row.bloc) },
  { key: 'officeName', label: 'Đơn vị công tác', type: 'text', width: 28, value: (row) => row.officeName },
  {
    key: 'positionTitle',
    label: 'Chức vụ, vị trí việc làm',
    type: 'text',
    width: 40,
    value: (row) => row.positionTitle,
  },
  { key: 'positionCode', label: 'Mã VTVL', type: 'text', value: (row) => row.positionCode },
  {
    key: 'specialismCode',
    label: 'Lĩnh vực',
    type: 'text',
    width: 18,
    value: (row) => valueName('specialismCode', row.specialismCode),
  },
  { key: 'postedOn', label: 'Giữ vị trí từ ngày', type: 'date', width: 12, value: (row) => row.postedOn },
  {
    key: 'educationLevel',
    label: 'Trình độ chuyên môn',
    type: 'text',
    value: (row) => valueName('educationLevel', row.educationLevel),
  },
  { key: 'fieldOfStudy', label: 'Chuyên ngành đào tạo', type: 'text', width: 24, value: (row) => row.fieldOfStudy },
  {
    key: 'politicalTheory',
    label: 'Lý luận chính trị',
    type: 'text',
    value: (row) => valueName('politicalTheory', row.politicalTheory),
  },
  {
    key: 'stateManagement',
    label: 'Quản lý nhà nước',
    type: 'text',
    value: (row) => valueName('stateManagement', row.stateManagement),
  },
];

/** Every column that the list can show. */
export const listColumns: readonly string[] = [...columns.map(({ key }) => key), 'ethnicGroupCode'];

/** The names of this list stand in the database. */
const ethnicColumn = ({ ethnicGroups }: NamesOfCodes): RosterColumn => ({
  key: 'ethnicGroupCode',
  label: 'Dân tộc',
  type: 'text',
  value: ({ ethnicGroupCode }) => ethnicGroups.get(ethnicGroupCode ?? '') ?? ethnicGroupCode,
});

const nothingNamed: NamesOfCodes = { ethnicGroups: new Map(), religions: new Map() };

/** What no list shows: in a file where it is named. Under the labels of the import, so that a file comes back. */
const particularColumns = ({ religions }: NamesOfCodes): RosterColumn[] =>
  particulars.map((key) => {
    const label = rosterImportColumns.find((column) => column.key === importKeyOf(key))?.label ?? key;
    const value = (row: CivilServantRow): string | null | undefined =>
      key === 'religionCode' ? (religions.get(row.religionCode ?? '') ?? row.religionCode) : row[key];
    return { key, label, type: key.endsWith('On') ? 'date' : 'text', width: 20, value };
  });

const importKeyOf = (key: string): string => (key === 'religionCode' ? 'religionName' : key);

export const namesParticulars = (asked = ''): boolean =>
  asked.split(',').some((name) => particulars.some((key) => key === name.trim()));

/** The list as shown, as a workbook. A column that nobody's row has is left out: the reader has no right to it. */
export async function rosterWorkbook(
  rows: readonly CivilServantRow[],
  { issuer, asOf }: { readonly issuer: IssuingBody; readonly asOf: string },
  query: CivilServantExportQuery,
  names: NamesOfCodes,
): Promise<Buffer> {
  return officialWorkbook({
    issuer,
    title: 'DANH SÁCH CÁN BỘ, CÔNG CHỨC CẤP XÃ',
    asOf,
    columns: chosenColumns(names, query.columns).filter(
      ({ key }) => rows.length === 0 || rows.some((row) => row[key] !== undefined),
    ),
    rows,
    filterText: filterText(query),
    rowCount: rows.length,
  });
}

export function refuseUnknownColumns(asked: string | undefined): void {
  chosenColumns(nothingNamed, asked);
}

/** In the order asked for; a name that is no column is a fault of the request. */
function chosenColumns(names: NamesOfCodes, asked: string | undefined): readonly RosterColumn[] {
  const usual = [...columns, ethnicColumn(names)];
  if (asked === undefined) return usual;
  const all = [...usual, ...particularColumns(names)];
  return asked.split(',').map((name) => {
    const found = all.find(({ key }) => key === name.trim());
    if (found) return found;
    const message = `Không có cột "${name}". Các cột: ${all.map(({ key }) => key).join(', ')}.`;
    throw invalid([{ pointer: '/columns', code: 'http.unknown-column', message }]);
  });
}

function filterText(query: CivilServantListQuery): string {
  const searched = query.q === undefined ? [] : [`tìm "${query.q}"`];
  const bloc = query.bloc === undefined ? [] : [dimensionPhrase('bloc', query.bloc)];
  const divided = filterDimensions.flatMap((key) => {
    const value = query[key];
    return value === undefined ? [] : [dimensionPhrase(key, value)];
  });
  return [...searched, ...bloc, ...divided].join('; ');
}
