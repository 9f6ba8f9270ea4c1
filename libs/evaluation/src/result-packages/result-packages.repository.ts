import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { PackageState } from '../domain/index.js';
import type { ResultPackageQuery } from './result-packages.dto.js';
import type { ResultToSend } from './result-fields.js';

export interface StoredPackage {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly period: string;
  readonly state: PackageState;
  readonly people: number;
  readonly hasIdNumbers: boolean;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly madeByName: string;
  readonly madeAt: string;
  readonly madeOn: string;
  readonly resultOn: string;
  readonly sentOn: string | null;
  readonly receiptNumber: string | null;
  readonly sentByName: string | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

type Place = 'id' | 'unitId' | 'bloc' | 'period';
type Made = 'hasIdNumbers' | 'fileName' | 'sizeBytes' | 'sha256' | 'madeByName' | 'madeAt';
export interface NewPackage extends Pick<StoredPackage, Place | Made> {
  readonly jobId: string;
  readonly resultOn: string;
  readonly sealedContent: Buffer;
  readonly results: readonly ResultToSend[];
}

export type PackageChange = { readonly state: PackageState } & Partial<
  Pick<StoredPackage, 'sentOn' | 'receiptNumber' | 'sentByName' | 'withdrawnReason'>
>;

const SELECT = `
  select p.id, p.unit_id as "unitId", u.full_name as "unitName", p.bloc, p.period, p.state, p.people,
    p.has_id_numbers as "hasIdNumbers", p.file_name as "fileName", p.size_bytes as "sizeBytes", p.sha256,
    p.made_by_name as "madeByName", to_char(p.made_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt",
    to_char(p.made_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "madeOn",
    to_char(p.result_on, 'YYYY-MM-DD') as "resultOn", to_char(p.sent_on, 'YYYY-MM-DD') as "sentOn",
    p.receipt_number as "receiptNumber", p.sent_by_name as "sentByName", p.withdrawn_reason as "withdrawnReason", p.version
  from result_package p join org_unit u on u.id = p.unit_id`;
const WHERE = `
  where ($1::uuid is null or p.unit_id = $1) and ($2::text is null or p.period = $2) and ($3::text is null or p.state = $3)
    and ($4::text is null or fold_text(u.full_name) like '%' || fold_text($4) || '%')`;
const sortable = { made: 'p.made_at', period: 'p.period', unit: 'u.sort_order', people: 'p.people' };
const INSERT = `
  insert into result_package (id, unit_id, bloc, period, state, people, has_id_numbers, file_name, size_bytes, sha256,
    made_by_name, job_id, result_on, made_at)
  values ($1, $2, $3, $4, 'ready', $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const PACKED_UNITS = `
  insert into packed_unit (package_id, unit_id, bloc, period, people)
  select $1, unit_id, $2, $3, count(*)::int from unnest($4::uuid[]) as given(unit_id) group by unit_id`;
const PACKED_RESULTS = `
  insert into packed_result (package_id, result_id, civil_servant_id)
  select $1, result_id, person_id from unnest($2::uuid[], $3::uuid[]) as given(result_id, person_id)`;

@Injectable()
export class ResultPackagesRepository {
  async page(reader: Reader, query: ResultPackageQuery): Promise<StoredPackage[]> {
    const { pageSize, offset } = pageSizes(query);
    return reader.query<StoredPackage>(
      `${SELECT} ${WHERE} ${orderBy(query.sort, sortable, '-made', 'p.id')} limit ${pageSize} offset ${offset}`,
      filters(query),
    );
  }

  async count(reader: Reader, query: ResultPackageQuery): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*)::int as total from (select from result_package p join org_unit u on u.id = p.unit_id ${WHERE} limit ${TOTAL_LIMIT + 1}) as few`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredPackage | undefined> {
    const [found] = await reader.query<StoredPackage>(`${SELECT} where p.id = $1`, [id]);
    return found;
  }

  async sealedContent(reader: Reader, id: string): Promise<Buffer | undefined> {
    const [found] = await reader.query<{ content: Buffer }>(
      'select sealed_content as content from result_package_content where package_id = $1',
      [id],
    );
    return found?.content;
  }

  async insert(writer: Writer, made: NewPackage): Promise<void> {
    const { id, unitId, bloc, period, results, hasIdNumbers, fileName, sizeBytes, sha256, madeByName } = made;
    const told = [results.length, hasIdNumbers, fileName, sizeBytes, sha256, madeByName];
    await writer.query(INSERT, [id, unitId, bloc, period, ...told, made.jobId, made.resultOn, made.madeAt]);
    await writer.query('insert into result_package_content (package_id, sealed_content) values ($1, $2)', [
      id,
      made.sealedContent,
    ]);
    await writer.query(PACKED_UNITS, [id, bloc, period, results.map((result) => result.unitId)]);
    const ids = [results.map(({ resultId }) => resultId), results.map(({ civilServantId }) => civilServantId)];
    await writer.query(PACKED_RESULTS, [id, ...ids]);
  }

  /** One conditional UPDATE decides between two who act at once; false for the second. */
  async change(writer: Writer, id: string, version: number, change: PackageChange): Promise<boolean> {
    const { state, sentOn = null, receiptNumber = null, sentByName = null, withdrawnReason = null } = change;
    const changed = await writer.query(
      `update result_package set state = $3, sent_on = $4, receipt_number = $5, sent_by_name = $6, withdrawn_reason = $7,
         version = version + 1 where id = $1 and version = $2 returning id`,
      [id, version, state, sentOn, receiptNumber, sentByName, withdrawnReason],
    );
    return changed.length === 1;
  }
}

const filters = ({ unitId, period, state, q }: ResultPackageQuery): unknown[] => [
  unitId ?? null,
  period ?? null,
  state ?? null,
  q ?? null,
];
