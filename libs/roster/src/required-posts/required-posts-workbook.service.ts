import { Injectable } from '@nestjs/common';
import { blocs, type Bloc } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { issuingBodyOf, officialWorkbook, type WorkbookColumn } from '@commune/platform/documents';
import { notFound } from '@commune/platform/http';
import { isLiveOn, UnitTrees } from '@commune/platform/units';
import { RequiredPostTableQuery, type RequiredPostOfUnit } from './required-post-table.query.js';
import { blocsReached } from './required-posts.service.js';

const blocNames: Readonly<Record<Bloc, string>> = { party: 'Đảng', government: 'Chính quyền' };

/** Headings as the import knows them: the file can be filled in and handed back. */
const columns: readonly WorkbookColumn<RequiredPostOfUnit>[] = [
  { label: 'Mã xã', type: 'text', width: 10, value: ({ unitCode }) => unitCode },
  { label: 'Xã, phường', type: 'text', width: 24, value: ({ unitName }) => unitName },
  { label: 'Khối', type: 'text', width: 12, value: ({ bloc }) => blocNames[bloc] },
  { label: 'Mã VTVL', type: 'text', width: 10, value: ({ code }) => code },
  { label: 'Vị trí việc làm', type: 'text', width: 44, value: ({ name }) => name },
  { label: 'Cần có', type: 'number', width: 9, value: ({ required }) => required },
  { label: 'Đang có', type: 'number', width: 9, value: ({ present }) => present },
  { label: 'Chênh lệch', type: 'number', width: 11, value: ({ required, present }) => present - (required ?? 0) },
  { label: 'Từ ngày', type: 'date', width: 12, value: ({ effectiveFrom }) => effectiveFrom },
  { label: 'Căn cứ', type: 'text', width: 40, value: ({ source }) => source },
];

/** Of one commune, or of all communes below a province. */
@Injectable()
export class RequiredPostsWorkbook {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly table: RequiredPostTableQuery,
    private readonly trail: AuditTrail,
  ) {}

  async of(scope: AccessScope, unitId: string, asOf = today()): Promise<Buffer> {
    const tree = await this.trees.current();
    const communes = tree
      .subtree(unitId)
      .filter((unit) => unit.kind === 'commune' && isLiveOn(unit, asOf) && blocsReached(scope, unit.id).length > 0);
    const root = tree.find(unitId);
    const [first] = communes;
    if (!root || !first) throw notFound('xã, phường');
    const reached = blocs.filter((bloc) => communes.some(({ id }) => blocsReached(scope, id).includes(bloc)));
    const ids = communes.map(({ id }) => id);
    const rows = await this.database.readRecorded(scope, async (reader) => {
      const record = {
        recordType: 'required_post',
        recordId: unitId,
        personId: null,
        unitId,
        bloc: null,
        officeId: null,
      };
      await this.trail.recordAccess(reader, 'export', record, { asOf, communes: ids.length });
      return this.table.ofUnits(reader, ids, asOf, reached);
    });
    const issuer = issuingBodyOf(tree, root.id, 'government') ?? {
      superior: null,
      name: root.fullName,
      place: root.name,
    };
    const filterText = root.kind === 'commune' ? root.fullName : `${ids.length} xã, phường`;
    const title = 'SỐ VỊ TRÍ VIỆC LÀM CẦN CÓ';
    return officialWorkbook({ issuer, title, asOf, columns, rows, filterText, rowCount: rows.length });
  }
}
