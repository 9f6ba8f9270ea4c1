import { Injectable } from '@nestjs/common';
import {
  actingFor,
  Database,
  writableClasses,
  type AccessScope,
  type Reader,
  type Writer,
} from '@commune/platform/database';
import { invalid, notFound, pageOf, pageSizes, Refusal, stale } from '@commune/platform/http';
import { differingFields, mergeHindrances } from '../domain/index.js';
import { PostingsRepository } from '../postings/postings.repository.js';
import { refuseOwnRecord } from '../postings/post-change-rules.js';
import { classOfField, mergeFields } from './merge-fields.js';
import { hindered } from './merge-hindrances.js';
import type { PartOfTwo } from './merged-parts.js';
import type {
  RecordMergeListQuery,
  RecordMergePage,
  RecordMergeRequest,
  RecordMergeView,
} from './record-merges.dto.js';
import { RecordJoining } from './record-joining.js';
import { RecordMergesRepository } from './record-merges.repository.js';
import { mayMerge, ownerOf, TwoRecordsQuery, type TwoRecords } from './two-records.query.js';

interface Choice {
  readonly fields: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

/** Two records of one person become one, by somebody who may change both and is neither. */
@Injectable()
export class RecordMergesService {
  constructor(
    private readonly database: Database,
    private readonly records: TwoRecordsQuery,
    private readonly merges: RecordMergesRepository,
    private readonly joining: RecordJoining,
    private readonly posts: PostingsRepository,
  ) {}

  async merge(scope: AccessScope, keptId: string, version: number, body: RecordMergeRequest): Promise<RecordMergeView> {
    const { droppedId, droppedVersion, reason } = body;
    const choice = { fields: new Set(body.fields), rows: new Set(body.rows) };
    await this.database.read(scope, (reader) => this.refuseOutside(reader, scope, keptId, droppedId, choice));
    // Both are the caller's; what hangs on them is of classes that the caller may not have, and goes along unseen.
    const id = await this.database.write(actingFor(scope, reason), async (writer) => {
      const people = await this.merges.lock(writer, [keptId, droppedId]);
      const [kept, dropped] = [keptId, droppedId].map((one) => people.find((person) => person.id === one));
      if (kept?.version !== version || dropped?.version !== droppedVersion) throw stale();
      const two = await this.records.find(writer, keptId, droppedId);
      const parts = await this.records.parts(writer, two);
      await this.refuseFaults(writer, two, parts, choice);
      return this.joining.join(writer, { ...scope, reason }, { kept, dropped }, { two, parts, ...choice });
    });
    return this.open(scope, id);
  }

  async list(scope: AccessScope, query: RecordMergeListQuery): Promise<RecordMergePage> {
    return this.database.read(scope, async (reader) => {
      const { pageSize: limit, offset } = pageSizes(query);
      const { civilServantId = null } = query;
      const rows = await this.merges.list(reader, civilServantId, { limit, offset });
      return { ...pageOf(rows, await this.merges.total(reader, civilServantId), query), items: rows };
    });
  }

  async open(scope: AccessScope, id: string): Promise<RecordMergeView> {
    return this.database.read(scope, async (reader) => {
      const found = await this.merges.find(reader, id);
      if (!found) throw notFound('lần gộp hồ sơ');
      return { ...found, snapshot: await this.joining.snapshotOf(reader, id) };
    });
  }

  private async refuseOutside(
    reader: Reader,
    scope: AccessScope,
    keptId: string,
    droppedId: string,
    { fields }: Choice,
  ): Promise<void> {
    const two = await this.records.find(reader, keptId, droppedId);
    if (!mayMerge(scope, two)) throw notMine();
    await refuseOwnRecord(this.posts, reader, keptId);
    await refuseOwnRecord(this.posts, reader, droppedId);
    const writable = writableClasses(scope, ownerOf(two.kept));
    const foreign = mergeFields.filter((key) => fields.has(key) && !writable.has(classOfField(key)));
    if (foreign.length > 0) throw invalid(foreign.map((key) => fault('/fields', 'access.field-not-writable', key)));
  }

  private async refuseFaults(writer: Writer, two: TwoRecords, parts: readonly PartOfTwo[], choice: Choice) {
    const [hindrance] = mergeHindrances(await this.records.state(writer, two));
    if (hindrance) throw hindered(hindrance);
    const differing = new Set(differingFields({ ...two.kept }, { ...two.dropped }, mergeFields));
    const clashing = new Set(
      parts.flatMap(({ joined }) => joined.filter(({ outcome }) => outcome === 'clash').map(({ rowId }) => rowId)),
    );
    const faults = [
      ...[...choice.fields]
        .filter((key) => !differing.has(key))
        .map((key) => fault('/fields', 'merge.nothing-to-choose', key)),
      ...[...choice.rows].filter((id) => !clashing.has(id)).map((id) => fault('/rows', 'merge.nothing-to-choose', id)),
    ];
    if (faults.length > 0) throw invalid(faults);
  }
}

const fault = (pointer: string, code: string, what: string) => ({
  pointer,
  code,
  message: `${what}: không có gì để chọn ở đây, hoặc vai trò hiện tại không được sửa. Tải lại trang so sánh.`,
});

function notMine(): Refusal {
  const message = 'Chỉ người được sửa cả hai hồ sơ mới được gộp. Đề nghị Sở Nội vụ hoặc Ban Tổ chức thực hiện.';
  return new Refusal('forbidden', 'merge.not-both', message);
}
