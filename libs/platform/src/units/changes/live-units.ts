import { foldLabel } from '@commune/kernel';
import type { Unit, UnitTree } from '../unit-tree.js';
import { isLiveOn } from '../unit-tree.js';
import type { PlannedUnit } from './unit-change.js';

/** The units of a day, and those that the plan makes as it goes. */
export class LiveUnits {
  private readonly made: PlannedUnit[] = [];
  private readonly codes: Set<string>;

  constructor(
    private readonly tree: UnitTree,
    private readonly day: string,
    private readonly newId: () => string,
  ) {
    this.codes = new Set([...tree.all()].map((unit) => unit.code));
  }

  get creates(): readonly PlannedUnit[] {
    return this.made;
  }

  find(id: string): Unit | undefined {
    const unit = this.tree.find(id);
    return unit && isLiveOn(unit, this.day) ? unit : undefined;
  }

  officesOf(unitId: string): Unit[] {
    return this.tree.childrenOf(unitId).filter((unit) => unit.kind === 'commune_office' && isLiveOn(unit, this.day));
  }

  /** Codes are never issued again, not even those of units that ended. */
  isCodeTaken(code: string): boolean {
    return this.codes.has(code);
  }

  /** Another unit of the same name beside it. */
  hasNamesake(parentId: string | null, fullName: string, except: readonly string[]): boolean {
    const beside = parentId === null ? [] : this.tree.childrenOf(parentId);
    return beside.some(
      (unit) =>
        !except.includes(unit.id) && isLiveOn(unit, this.day) && foldLabel(unit.fullName) === foldLabel(fullName),
    );
  }

  make(unit: Omit<PlannedUnit, 'id'>): PlannedUnit {
    const made = { ...unit, id: this.newId() };
    this.made.push(made);
    this.codes.add(made.code);
    return made;
  }

  /** The office of this unit that an office of another goes into: that of the same name and bloc, else a new one. */
  officeLike(office: Unit, unit: { readonly id: string; readonly code: string }): string {
    const same = ({ bloc, name }: { bloc: string | null; name: string }): boolean =>
      bloc === office.bloc && foldLabel(name) === foldLabel(office.name);
    const made = this.made.find((candidate) => candidate.parentId === unit.id && same(candidate));
    const found = made ?? this.officesOf(unit.id).find(same);
    return found?.id ?? this.makeOffice(office, unit).id;
  }

  private makeOffice(office: Unit, unit: { readonly id: string; readonly code: string }): PlannedUnit {
    const { kind, name, fullName, designation, bloc, sortOrder } = office;
    const mark = office.code.split('-').slice(1).join('-') || 'PB';
    const code = this.freeCode(`${unit.code}-${mark}`);
    return this.make({ code, kind, name, fullName, designation, bloc, sortOrder, parentId: unit.id });
  }

  /** `01273-KT`, then `01273-KT-2` … */
  freeCode(wanted: string): string {
    let code = wanted;
    for (let number = 2; this.codes.has(code); number += 1) code = `${wanted}-${number}`;
    return code;
  }
}
