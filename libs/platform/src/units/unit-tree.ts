import type { Bloc } from '@commune/kernel';

export const unitKinds = ['province', 'department', 'party_body', 'commune', 'commune_office'] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  readonly designation: string | null;
  readonly bloc: Bloc | null;
  readonly parentId: string | null;
  readonly sortOrder: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** A copy of the tree in memory, good for one revision of it. Units that have ended stay: they own their past. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, Unit>;
  private readonly children: ReadonlyMap<string, readonly Unit[]>;

  constructor(
    readonly revision: number,
    units: readonly Unit[],
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.children = Map.groupBy(
      units.filter((unit) => unit.parentId !== null),
      (unit) => unit.parentId ?? '',
    );
  }

  find(id: string): Unit | undefined {
    return this.byId.get(id);
  }

  /** The unit itself first, then all below it, in the order of the tree. */
  subtree(id: string): Unit[] {
    const unit = this.byId.get(id);
    if (!unit) return [];
    return [unit, ...(this.children.get(id) ?? []).flatMap((child) => this.subtree(child.id))];
  }

  provinceOf(id: string): Unit | undefined {
    let unit = this.byId.get(id);
    while (unit && unit.kind !== 'province') unit = unit.parentId === null ? undefined : this.byId.get(unit.parentId);
    return unit;
  }

  childrenOf(id: string): readonly Unit[] {
    return this.children.get(id) ?? [];
  }

  all(): Iterable<Unit> {
    return this.byId.values();
  }
}
