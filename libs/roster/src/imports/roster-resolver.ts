import { foldLabel } from '@commune/kernel';
import { today, type AccessScope, type Reader } from '@commune/platform/database';
import type { CellViolation, ColumnMapping } from '@commune/platform/spreadsheets';
import { isLiveOn, type Unit, type UnitTree } from '@commune/platform/units';
import { errorAt, findSpecialism, warningAt, type Finding, type ImportedRow } from '../domain/index.js';
import { findingAtCell, type RosterRow } from '../import-columns/index.js';
import { isEmployer, placesOfWork } from '../postings/places-of-work.js';
import { rosterNames, type NamedPosition, type RosterNames } from './roster-names.query.js';

/** The ids behind the names of a row; null where the system has nothing of that name and need not have. */
export interface ResolvedRow {
  readonly unitId: string;
  readonly officeId: string;
  readonly positionId: string | null;
  readonly specialismCode: string | null;
  readonly ethnicGroupCode: string | null;
  readonly religionCode: string | null;
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly row: ResolvedRow; readonly warnings: readonly Finding[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[] };

interface Employers {
  readonly byCode: ReadonlyMap<string, Unit>;
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
}

function employersIn(tree: UnitTree): Employers {
  const live = [...tree.all()].filter((unit) => isEmployer(unit) && isLiveOn(unit, today()));
  return {
    byCode: new Map(live.map((unit) => [unit.code, unit])),
    byName: Map.groupBy(live, (unit) => foldLabel(unit.fullName)),
  };
}

/** Matches the names of a file with units, offices, positions, ethnic groups and religions. Made once per file. */
export class RosterResolver {
  private constructor(
    private readonly employers: Employers,
    private readonly names: RosterNames,
    private readonly tree: UnitTree,
    private readonly scope: AccessScope,
  ) {}

  /** @param asOf the day that the file speaks of */
  static async load(reader: Reader, tree: UnitTree, scope: AccessScope, asOf: string): Promise<RosterResolver> {
    return new RosterResolver(employersIn(tree), await rosterNames(reader, asOf), tree, scope);
  }

  resolve(person: ImportedRow): Resolution {
    const commune = this.communeOf(person);
    if ('severity' in commune) return { kind: 'faulty', findings: [commune] };
    if (!this.isWithin(commune.id, person.bloc ?? 'government')) return { kind: 'outside' };
    const office = this.officeOf(commune, person);
    const group = this.ethnicGroupOf(person);
    const religion = this.religionOf(person);
    const findings = [office, group, religion].filter((found) => typeof found === 'object');
    if (typeof office !== 'string' || typeof group === 'object' || typeof religion === 'object')
      return { kind: 'faulty', findings };
    const position = this.positionOf(person);
    const row: ResolvedRow = {
      unitId: commune.id,
      officeId: office,
      positionId: position?.id ?? null,
      specialismCode: person.specialismName === undefined ? null : (findSpecialism(person.specialismName) ?? null),
      ethnicGroupCode: group ?? null,
      religionCode: religion ?? null,
    };
    return { kind: 'resolved', row, warnings: this.warningsOf(person, row, commune) };
  }

  private communeOf({ communeCode, communeName }: ImportedRow): Unit | Finding {
    if (communeCode !== undefined) {
      const found = this.employers.byCode.get(communeCode);
      return (
        found ??
        errorAt('/communeCode', 'roster.commune-unknown', `Không có xã, phường mã "${communeCode}". Hãy kiểm tra mã.`)
      );
    }
    // A name is enough where the importer's own units have it once.
    const named = (this.employers.byName.get(foldLabel(communeName ?? '')) ?? []).filter((unit) =>
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
    const offices = placesOfWork(this.tree, commune.id, bloc ?? '', today());
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
    const found = this.names.ethnicGroups.get(foldLabel(ethnicGroupName));
    return (
      found ??
      errorAt(
        '/ethnicGroupName',
        'roster.ethnic-group-unknown',
        `Không có dân tộc "${ethnicGroupName}" trong danh mục 54 dân tộc.`,
      )
    );
  }

  private religionOf({ religionName }: ImportedRow): string | undefined | Finding {
    if (religionName === undefined) return undefined;
    const message = `Không có tôn giáo "${religionName}" trong danh mục. Ghi "Không" nếu không theo tôn giáo nào.`;
    return (
      this.names.religions.get(foldLabel(religionName)) ?? errorAt('/religionName', 'roster.religion-unknown', message)
    );
  }

  /** By its code; without one by its title, where the catalogue has it once in the bloc. */
  private positionOf({ positionCode, positionTitle = '', bloc }: ImportedRow): NamedPosition | undefined {
    if (positionCode !== undefined) return this.names.positions.find(({ code }) => code === positionCode);
    const named = this.names.positions.filter((p) => p.bloc === bloc && foldLabel(p.name) === foldLabel(positionTitle));
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
