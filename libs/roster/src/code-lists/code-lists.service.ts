import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, systemScope, today, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { mayGrow, violationsOfEntry, violationsOfPeriod } from '../domain/index.js';
import { PositionKeepers } from '../position-catalogue/position-keepers.js';
import { historyLine } from '../records/history-line.js';
import type { History } from '../records/record-history.dto.js';
import type { CodeListEntryPatch, CodeListEntryRequest, CodeListView } from './code-lists.dto.js';
import { CodeListsRepository, type StoredEntry } from './code-lists.repository.js';

/** Code lists, and what a province adds to those that may grow. */
@Injectable()
export class CodeListsService {
  constructor(
    private readonly database: Database,
    private readonly lists: CodeListsRepository,
    private readonly keepers: PositionKeepers,
    private readonly trail: AuditTrail,
  ) {}

  async get(scope: AccessScope, list: string): Promise<CodeListView> {
    return this.database.read(scope, (reader) => this.view(scope, reader, list));
  }

  async history(scope: AccessScope, list: string, code: string): Promise<History> {
    const { id } = await this.database.read(scope, async (reader) => this.found(await this.all(reader, list), code));
    // Entries without a unit are the system's; the policy line of this operation says who may see these.
    const entries = await this.database.read(systemScope(scope.operationId), (reader) =>
      this.trail.historyOf(reader, id),
    );
    return { items: entries.map((entry) => historyLine(entry, ['id', 'list', 'is_own', 'sort_order'])) };
  }

  async add(scope: AccessScope, list: string, request: CodeListEntryRequest): Promise<CodeListView> {
    await this.refuseOthers(scope);
    const { code, name, source, effectiveFrom = today(), effectiveTo = null } = request;
    const entry = { id: uuid(), code, name, source, effectiveFrom, effectiveTo };
    return this.database.write({ ...scope, reason: source }, async (writer) => {
      await this.lists.lock(writer, list);
      const others = await this.all(writer, list);
      refuseLocked(list);
      refuse([
        ...violationsOfEntry(entry, others),
        ...violationsOfPeriod(entry, today()),
        ...(effectiveFrom < today() ? [pastDay] : []),
      ]);
      await this.lists.insert(writer, list, entry);
      return this.view(scope, writer, list);
    });
  }

  async update(
    scope: AccessScope,
    { list, code, version }: { readonly list: string; readonly code: string; readonly version: number },
    { reason, ...patch }: CodeListEntryPatch,
  ): Promise<CodeListView> {
    await this.refuseOthers(scope);
    return this.database.write({ ...scope, reason }, async (writer) => {
      await this.lists.lock(writer, list);
      const entries = await this.all(writer, list);
      const stored = this.found(entries, code);
      if (!stored.isOwn) throw ofLaw();
      if (hasEnded(stored)) throw ended();
      const changed = { ...stored, ...patch };
      const others = entries.filter(({ id }) => id !== stored.id);
      refuse([...violationsOfEntry(changed, others), ...violationsOfPeriod(changed, today())]);
      if (!(await this.lists.change(writer, version, changed))) throw stale();
      return this.view(scope, writer, list);
    });
  }

  private async view(scope: AccessScope, reader: Reader, list: string): Promise<CodeListView> {
    const entries = await this.all(reader, list);
    const keeps = async (operationId: string): Promise<boolean> =>
      (await this.keepers.blocsKept(scope, operationId)).length > 0;
    const grows = mayGrow(list);
    const [adds, changes] = [await keeps('addCodeListEntry'), await keeps('updateCodeListEntry')];
    return {
      list,
      source: entries.find(({ isOwn }) => !isOwn)?.source ?? '',
      mayGrow: grows,
      entries: entries.map((entry) => ({
        ...entry,
        allowedActions: changes && entry.isOwn ? [...(hasEnded(entry) ? [] : ['update']), 'history'] : [],
      })),
      allowedActions: grows && adds ? ['add'] : [],
    };
  }

  private async all(reader: Reader, list: string): Promise<StoredEntry[]> {
    const entries = await this.lists.entries(reader, list);
    if (entries.length === 0) throw notFound('danh mục');
    return entries;
  }

  private found(entries: readonly StoredEntry[], code: string): StoredEntry {
    const found = entries.findLast((entry) => entry.code === code);
    if (!found) throw notFound('mã');
    return found;
  }

  private async refuseOthers(scope: AccessScope): Promise<void> {
    if ((await this.keepers.blocsKept(scope, scope.operationId)).length > 0) return;
    const message = 'Danh mục dùng chung cho cả tỉnh; chỉ Sở Nội vụ và quản trị của tỉnh được thêm, sửa.';
    throw new Refusal('forbidden', 'roster.code-list-of-province', message);
  }
}

const hasEnded = ({ effectiveTo }: StoredEntry): boolean => effectiveTo !== null && effectiveTo < today();

const pastDay: Violation = {
  pointer: '/effectiveFrom',
  code: 'roster.code-past',
  message: 'Ngày bắt đầu không được trước hôm nay.',
};

function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw invalid([...violations]);
}

function refuseLocked(list: string): void {
  if (mayGrow(list)) return;
  const message = 'Danh mục này do luật định, hoặc có quy tắc tính theo từng mã: tỉnh không thêm được.';
  throw new Refusal('conflict', 'roster.code-list-locked', message);
}

function ofLaw(): Refusal {
  return new Refusal(
    'conflict',
    'roster.code-of-law',
    'Mã này theo quy định chung, không sửa được; chỉ sửa mã do tỉnh thêm.',
  );
}

function ended(): Refusal {
  return new Refusal('conflict', 'roster.code-ended', 'Mã này đã hết hiệu lực, không sửa được. Hãy thêm mã mới.');
}
