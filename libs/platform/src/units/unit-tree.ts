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

/** Who takes over the past of a unit that has ended. */
export interface Inheritance {
  readonly fromUnitId: string;
  readonly toUnitId: string;
}

export function isLiveOn({ effectiveFrom, effectiveTo }: Unit, day: string): boolean {
  return effectiveFrom <= day && (effectiveTo === null || effectiveTo >= day);
}

export interface UnitPlaces {
  readonly owners: readonly string[];
  readonly offices: readonly string[];
}

/** A copy of the tree in memory, good for one revision of it. Units that have ended stay: they own their past. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, Unit>;
  private readonly children: ReadonlyMap<string, readonly Unit[]>;
  private readonly inherited: ReadonlyMap<string, readonly Inheritance[]>;
  private readonly places = new Map<string, UnitPlaces>();
  private readonly subtrees = new Map<string, readonly Unit[]>();

  constructor(
    readonly revision: number,
    units: readonly Unit[],
    inheritances: readonly Inheritance[] = [],
  ) {
    this.inherited = Map.groupBy(inheritances, ({ toUnitId }) => toUnitId);
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.children = Map.groupBy(
      units.filter((unit) => unit.parentId !== null),
      (unit) => unit.parentId ?? '',
    );
  }

  find(id: string): Unit | undefined {
    return this.byId.get(id);
  }

  /**
   * The unit itself first, then all below it, in the order of the tree, then what has ended and went into it: whoever
   * works in the unit has its past too (ND 335 Đ19.1). Empty for an unknown unit; the same array each time.
   */
  subtree(id: string): readonly Unit[] {
    const known = this.subtrees.get(id);
    if (known) return known;
    const found = new Map<string, Unit>();
    this.collect(id, found);
    if (found.size > 0) this.subtrees.set(id, [...found.values()]);
    return this.subtrees.get(id) ?? [];
  }

  private collect(id: string, found: Map<string, Unit>): void {
    const unit = this.byId.get(id);
    if (!unit || found.has(id)) return;
    found.set(id, unit);
    for (const child of this.children.get(id) ?? []) this.collect(child.id, found);
    for (const { fromUnitId } of this.inherited.get(id) ?? []) this.collect(fromUnitId, found);
  }

  /** Ids of the units of a subtree by which records are owned, and of its offices. The same arrays each time. */
  placesBelow(id: string): UnitPlaces {
    const known = this.places.get(id);
    if (known) return known;
    const [offices = [], owners = []] = [true, false].map((areOffices) =>
      this.subtree(id).flatMap((unit) => ((unit.kind === 'commune_office') === areOffices ? [unit.id] : [])),
    );
    const places = { owners, offices };
    if (this.byId.has(id)) this.places.set(id, places);
    return places;
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
