import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '../database/index.js';
import { officialWorkbook, type WorkbookColumn } from '../documents/index.js';
import { Refusal } from '../http/index.js';
import type { EarlyWarningListQuery, EarlyWarningView } from './early-warnings.dto.js';
import { EarlyWarningsQuery } from './early-warnings.query.js';
import { EarlyWarningsService } from './early-warnings.service.js';
import { WarningBook } from './warning-book.js';
import { WarningListSurroundings } from './warning-list-surroundings.js';

const MOST_ROWS = 5_000;

const severityNames = { high: 'Cao', medium: 'Trung bình', low: 'Thấp' } as const;
const stateNames = {
  open: 'Mới',
  acknowledged: 'Đã tiếp nhận',
  dismissed: 'Đã bỏ qua',
  resolved: 'Đã hết nguyên nhân',
  unsettled: 'Chưa xử lý xong',
} as const;

const columns: readonly WorkbookColumn<EarlyWarningView>[] = [
  { label: 'Mức độ', type: 'text', width: 12, value: ({ severity }) => severityNames[severity] },
  { label: 'Loại cảnh báo', type: 'text', width: 28, value: ({ kindTitle }) => kindTitle },
  { label: 'Đơn vị', type: 'text', width: 24, value: ({ unitName }) => unitName },
  { label: 'Về', type: 'text', width: 26, value: ({ subject }) => subject },
  { label: 'Lý do', type: 'text', width: 60, value: ({ reason }) => reason },
  { label: 'Đến hạn', type: 'date', width: 12, value: ({ dueOn }) => dueOn },
  { label: 'Trạng thái', type: 'text', width: 18, value: ({ state }) => stateNames[state] },
  { label: 'Người xử lý', type: 'text', width: 22, value: ({ handledBy }) => handledBy },
  { label: 'Ghi chú', type: 'text', width: 30, value: ({ note }) => note },
];

/** The list as shown, as a workbook; who took it stands in the trail. */
@Injectable()
export class EarlyWarningsExport {
  constructor(
    private readonly database: Database,
    private readonly warnings: EarlyWarningsService,
    private readonly query: EarlyWarningsQuery,
    private readonly book: WarningBook,
    private readonly outside: WarningListSurroundings,
  ) {}

  async workbook(scope: AccessScope, query: EarlyWarningListQuery): Promise<Buffer> {
    const filter = await this.warnings.filterOf(query);
    const issuer = await this.outside.issuerOf(scope, query.unitId);
    const rows = await this.database.write(scope, async (writer) => {
      const found = await this.query.rows(writer, scope, filter, MOST_ROWS + 1);
      if (found.length > MOST_ROWS) throw tooLarge();
      await this.outside.recordExport(writer, found, query);
      return found.map((row) => this.book.view(scope, row));
    });
    return officialWorkbook({
      issuer,
      title: 'DANH SÁCH CẢNH BÁO SỚM',
      asOf: today(),
      columns,
      rows,
      filterText: filterText(query, rows),
      rowCount: rows.length,
    });
  }
}

function filterText(query: EarlyWarningListQuery, [first]: readonly EarlyWarningView[]): string {
  return [
    `trạng thái: ${stateNames[query.state ?? 'unsettled']}`,
    ...(query.severity === undefined ? [] : [`mức độ: ${severityNames[query.severity]}`]),
    ...(query.kind === undefined ? [] : [`loại: ${first?.kindTitle ?? query.kind}`]),
    ...(query.dueBefore === undefined ? [] : [`đến hạn không muộn hơn ${query.dueBefore}`]),
  ].join('; ');
}

function tooLarge(): Refusal {
  const message = 'Danh sách có hơn 5.000 cảnh báo. Hãy lọc theo loại hoặc đơn vị rồi xuất lại.';
  return new Refusal('invalid', 'warnings.export-too-large', message);
}
