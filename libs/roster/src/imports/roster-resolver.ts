import { foldLabel } from '@commune/kernel';
import { today, type AccessScope, type Reader } from '@commune/platform/database';
import type { CellViolation, ColumnMapping } from '@commune/platform/spreadsheets';
import { isLiveOn, type Unit, type UnitTree } from '@commune/platform/units';
import { errorAt, findSpecialism, warningAt, type Finding, type ImportedRow } from '../domain/index.js';
import { findingAtCell, type RosterRow } from '../import-columns/index.js';

/** The ids behind the names of a row; null where the system has nothing of that name and need not have. */
export interface ResolvedRow {
  readonly unitId: string;
  readonly officeId: string;
  readonly positionId: string | null;
  readonly specialismCode: string | null;
  readonly ethnicGroupCode: string | null;
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly row: ResolvedRow; readonly warnings: readonly Finding[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[] };

interface NamedPosition {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly bloc: string;
}

/** Of that day and not ended since: a post that is held now is one of these. */
const POSITIONS_OPEN = `
  select code, id, name, bloc from job_position
  where effective_from <= $1 and coalesce(effective_to, 'infinity') >= greatest($1::date, $2::date)`;

/** Matches the names of a file with units, offices, positions and ethnic groups. Made once per file. */
export class RosterResolver {
  private constructor(
    private readonly communesByCode: ReadonlyMap<string, Unit>,
    private readonly communesByName: ReadonlyMap<string, readonly Unit[]>,
    private readonly tree: UnitTree,
    private readonly positions: readonly NamedPosition[],
    private readonly ethnicGroups: ReadonlyMap<string, string>,
    private readonly scope: AccessScope,
  ) {}

  /** @param asOf the day that the file speaks of */
  static async load(reader: Reader, tree: UnitTree, scope: AccessScope, asOf: string): Promise<RosterResolver> {
    const communes = [...tree.all()].filter((unit) => unit.kind === 'commune' && isLiveOn(unit, today()));
    const positions = await reader.query<NamedPosition>(POSITIONS_OPEN, [asOf, today()]);
    const groups = await reader.query<{ code: string; name: string }>(
      `select code, name from code_list_entry where list in ('ethnic_group', 'ethnic_group_1979')`,
    );
    return new RosterResolver(
      new Map(communes.map((unit) => [unit.code, unit])),
      Map.groupBy(communes, (unit) => foldLabel(unit.fullName)),
      tree,
      positions,
      new Map(groups.map(({ code, name }) => [foldLabel(name), code])),
      scope,
    );
  }

  resolve(person: ImportedRow): Resolution {
    const commune = this.communeOf(person);
    if ('severity' in commune) return { kind: 'faulty', findings: [commune] };
    if (!this.isWithin(commune.id, person.bloc ?? 'government')) return { kind: 'outside' };
    const office = this.officeOf(commune, person);
    const group = this.ethnicGroupOf(person);
    const findings = [office, group].filter((found) => typeof found === 'object');
    if (typeof office !== 'string' || typeof group === 'object') return { kind: 'faulty', findings };
    const position = this.positionOf(person);
    const row: ResolvedRow = {
      unitId: commune.id,
      officeId: office,
      positionId: position?.id ?? null,
      specialismCode: person.specialismName === undefined ? null : (findSpecialism(person.specialismName) ?? null),
      ethnicGroupCode: group ?? null,
    };
    return { kind: 'resolved', row, warnings: this.warningsOf(person, row, commune) };
  }

  private communeOf({ communeCode, communeName }: ImportedRow): Unit | Finding {
    if (communeCode !== undefined) {
      const found = this.communesByCode.get(communeCode);
      return (
        found ??
        errorAt('/communeCode', 'roster.commune-unknown', `Không có xã, phường mã "${communeCode}". Hãy kiểm tra mã.`)
      );
    }
    // A name is enough where the importer's own units have it once.
    const named = (this.communesByName.get(foldLabel(communeName ?? '')) ?? []).filter((unit) =>
      this.isWithin(unit.id, null),
    );
    const [only] = named;
    if (only && named.length === 1) return only;
    const why = named.length > 1 ? 'trùng tên' : 'không có trong phạm vi được giao';
    return errorAt(
      '/communeName',
      'roster.commune-unknown',
      `Xã, phường "${communeName ?? ''}" ${why}. Hãy ghi mã xã.`,
    );
  }

  isWithin(unitId: string, bloc: string | null): boolean {
    if (this.scope.role === 'everything') return true;
    return this.scope.grants.some(
      ({ governmentUnits, partyUnits }) =>
        (bloc !== 'party' && governmentUnits.includes(unitId)) ||
        (bloc !== 'government' && partyUnits.includes(unitId)),
    );
  }

  private officeOf(commune: Unit, { officeName = '', bloc }: ImportedRow): string | Finding {
    const offices = this.tree.childrenOf(commune.id).filter((unit) => unit.bloc === bloc && isLiveOn(unit, today()));
    const found = offices.find((unit) => foldLabel(unit.name) === foldLabel(officeName));
    if (found) return found.id;
    const names = offices.map((unit) => unit.name).join('; ');
    return errorAt(
      '/officeName',
      'roster.office-unknown',
      `${commune.fullName} không có "${officeName}" trong khối này. Các đơn vị: ${names}.`,
    );
  }

  private ethnicGroupOf({ ethnicGroupName }: ImportedRow): string | undefined | Finding {
    if (ethnicGroupName === undefined) return undefined;
    const found = this.ethnicGroups.get(foldLabel(ethnicGroupName));
    return (
      found ??
      errorAt(
        '/ethnicGroupName',
        'roster.ethnic-group-unknown',
        `Không có dân tộc "${ethnicGroupName}" trong danh mục 54 dân tộc.`,
      )
    );
  }

  /** By its code; without one by its title, where the catalogue has it once in the bloc. */
  private positionOf({ positionCode, positionTitle = '', bloc }: ImportedRow): NamedPosition | undefined {
    if (positionCode !== undefined) return this.positions.find(({ code }) => code === positionCode);
    const named = this.positions.filter((p) => p.bloc === bloc && foldLabel(p.name) === foldLabel(positionTitle));
    return named.length === 1 ? named[0] : undefined;
  }

  private warningsOf(person: ImportedRow, row: ResolvedRow, commune: Unit): Finding[] {
    const { positionCode, specialismName, communeName } = person;
    const warnings: Finding[] = [];
    if (positionCode === undefined && row.positionId === null) {
      warnings.push(
        warningAt(
          '/positionTitle',
          'roster.position-unnamed',
          'Chưa có mã vị trí việc làm và không có vị trí nào cùng tên trong danh mục; người này chưa được tính vào vị trí nào.',
        ),
      );
    }
    if (positionCode !== undefined && row.positionId === null) {
      warnings.push(
        warningAt(
          '/positionCode',
          'roster.position-unknown',
          `Không có vị trí việc làm mã "${positionCode}" trong danh mục; giữ chức vụ như đã ghi.`,
        ),
      );
    }
    if (specialismName !== undefined && row.specialismCode === null) {
      warnings.push(
        warningAt(
          '/specialismName',
          'roster.specialism-unknown',
          `Không có lĩnh vực "${specialismName}" trong danh mục 16 lĩnh vực; bỏ trống.`,
        ),
      );
    }
    if (
      communeName !== undefined &&
      foldLabel(communeName) !== foldLabel(commune.fullName) &&
      foldLabel(communeName) !== foldLabel(commune.name)
    ) {
      warnings.push(
        warningAt('/communeName', 'roster.commune-name-differs', `Mã xã là của ${commune.fullName}; hệ thống dùng mã.`),
      );
    }
    return warnings;
  }
}

/** Puts findings about members at their cells. */
export function atCells(findings: readonly Finding[], row: RosterRow, mapping: ColumnMapping): CellViolation[] {
  return findings.map((finding) => findingAtCell(finding, row.rowNumber, mapping));
}
