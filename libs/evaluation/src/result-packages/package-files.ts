import { createHash } from 'node:crypto';
import { zipFile, type ZipEntry } from '@commune/platform/archives';
import { officialWorkbook, type IssuingBody, type WorkbookCell } from '@commune/platform/documents';
import { DAYS_TO_SEND, packagePeriodName } from '../domain/index.js';
import { resultFields, type ResultField, type ResultToSend } from './result-fields.js';

export interface PackageContent {
  readonly unit: { readonly code: string; readonly name: string };
  readonly bloc: string;
  readonly period: string;
  readonly madeAt: string;
  readonly madeByName: string;
  readonly issuer: IssuingBody;
  readonly results: readonly ResultToSend[];
  /** People of the period who have no points, by the reason. */
  readonly withoutResult: Readonly<Record<string, number>>;
}

export const FORMAT = { name: 'commune-evaluation-results', version: 1 } as const;
const NOTE =
  'Cấu trúc dữ liệu của Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức chưa được công bố. Tệp theo cấu trúc của hệ thống này; cột nationalField của mo-ta-truong.json để ghi tên trường tương ứng khi có quy định.';
const BASIS = 'Nghị định 335/2025/NĐ-CP Điều 26.1d';

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const jsonFile = (name: string, value: unknown): ZipEntry => ({
  name,
  content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});

/** Data, the same as a sheet, what the fields mean, and the sum of each file: as one ZIP. */
export async function packageFiles(content: PackageContent): Promise<Buffer> {
  const files = [dataFile(content), await sheetFile(content), descriptionFile()];
  const sums = files.map(({ name, content: bytes }) => `${sha256Of(bytes)}  ${name}\n`).join('');
  return zipFile([...files, { name: 'sha256.txt', content: Buffer.from(sums) }]);
}

function dataFile({ unit, bloc, period, madeAt, madeByName, results, withoutResult }: PackageContent): ZipEntry {
  const rows = results.map((result) => Object.fromEntries(resultFields.map(({ key, value }) => [key, value(result)])));
  const made = { madeAt, madeByName, basis: BASIS, daysToSend: DAYS_TO_SEND, note: NOTE };
  return jsonFile('ket-qua.json', { format: FORMAT, ...made, unit, bloc, period, withoutResult, results: rows });
}

function descriptionFile(): ZipEntry {
  const fields = resultFields.map(({ value: _value, ...told }) => told);
  return jsonFile('mo-ta-truong.json', { format: FORMAT, note: NOTE, fields });
}

const cellOf = ({ value }: ResultField, result: ResultToSend): WorkbookCell => {
  const found = value(result);
  return typeof found === 'boolean' ? (found ? 'Có' : 'Không') : found;
};

async function sheetFile({ unit, period, issuer, results }: PackageContent): Promise<ZipEntry> {
  const columns = resultFields.map((field) => ({
    label: field.label,
    type: field.type === 'boolean' ? ('text' as const) : field.type,
    value: (result: ResultToSend) => cellOf(field, result),
  }));
  const title = 'KẾT QUẢ THEO DÕI, ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC';
  const filterText = `${unit.name}; ${packagePeriodName(period)}`;
  const list = { issuer, title, columns, rows: results, filterText, rowCount: results.length };
  return { name: 'ket-qua.xlsx', content: await officialWorkbook({ ...list, sheetName: 'Kết quả' }) };
}
