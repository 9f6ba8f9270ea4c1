import type { Bloc } from '@commune/kernel';
import type { AreaType } from '../loading/area-types.js';
import type { UnitKind } from '../unit-tree.js';

/**
 * rename: name or kind of place (xã → phường) · merge: several become one · split: one becomes several · dissolve: one
 * ends, what it has goes to another · establish: a new one · reclassify: cluster and kinds of area · move: an office goes
 * under another commune.
 */
export const unitChangeKinds = ['rename', 'merge', 'split', 'dissolve', 'establish', 'reclassify', 'move'] as const;
export type UnitChangeKind = (typeof unitChangeKinds)[number];

/** What there is after the change: a unit that goes on (`unitId`) or a new one. */
export interface UnitTarget {
  readonly unitId?: string;
  readonly code?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly designation?: string;
  /** Of a new one that has no unit before it. */
  readonly kind?: UnitKind;
  /** Of a new one, or where a unit that moves goes. */
  readonly parentId?: string;
  readonly bloc?: Bloc;
  /** Split: the offices of the old unit that this one takes. */
  readonly officeIds?: readonly string[];
  /** Split: people that go here although their office goes elsewhere, with that office. */
  readonly people?: readonly { readonly recordId: string; readonly officeId: string }[];
  readonly partyQuota?: number;
  readonly governmentQuota?: number;
}

export interface UnitChange {
  readonly kind: UnitChangeKind;
  readonly unitIds: readonly string[];
  readonly targets: readonly UnitTarget[];
  readonly effectiveOn: string;
  readonly clusterId?: string;
  readonly areaTypes?: readonly AreaType[];
}

export interface PlannedUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  readonly designation: string | null;
  readonly bloc: Bloc | null;
  readonly parentId: string;
  readonly sortOrder: number;
}

/** An office, or a unit without offices, as a place where people stand. */
export interface Place {
  readonly unitId: string;
  readonly officeId: string;
}

export interface UnitRename {
  readonly unitId: string;
  readonly name: string;
  readonly fullName: string;
  readonly designation: string | null;
}

export interface Succession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  /** The one successor that takes over the past and the roles: there is exactly one of each unit that ends. */
  readonly isHeir: boolean;
}

export interface QuotaOfTarget {
  readonly unitId: string;
  readonly bloc: Bloc;
  /** null: the sum of the units that went into it. */
  readonly headCount: number | null;
}

/** Everything that the change does, before anything is done. */
export interface UnitPlan {
  readonly effectiveOn: string;
  readonly creates: readonly PlannedUnit[];
  readonly closes: readonly string[];
  readonly renames: readonly UnitRename[];
  readonly moves: readonly { readonly from: Place; readonly to: Place }[];
  readonly exceptions: readonly { readonly recordId: string; readonly from: Place; readonly to: Place }[];
  readonly successions: readonly Succession[];
  readonly quotas: readonly QuotaOfTarget[];
}
