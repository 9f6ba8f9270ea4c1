import type { FieldClass } from '@commune/kernel';

/** Classes that stand in tables of their own, each with its own list of units in the database. */
export const guardedClasses = ['sensitive', 'id_number', 'discipline'] as const satisfies readonly FieldClass[];
export type GuardedClass = (typeof guardedClasses)[number];

export interface Actor {
  readonly accountId: string | null;
  /** Where a system acts and not a person. */
  readonly clientId?: string;
  readonly name: string;
  readonly sessionId: string | null;
}

/** One role's reach for one operation: where, and which classes of fields there. */
export interface ScopeGrant {
  /** The role by which it is held. */
  readonly role?: string;
  /** Who has lent it for a time. */
  readonly delegatedBy?: string;
  readonly governmentUnits: readonly string[];
  readonly partyUnits: readonly string[];
  readonly offices: readonly string[];
  readonly personId: string | null;
  readonly readClasses: readonly FieldClass[];
  readonly writeClasses: readonly FieldClass[];
}

/** What one request may touch. It becomes the settings that row-level security reads. */
export interface AccessScope {
  /** `everything` is for the system itself (sign-in, jobs, first load), never for a role of a person. */
  readonly role: 'scoped' | 'everything';
  readonly operationId: string;
  readonly actor: Actor;
  readonly grants: readonly ScopeGrant[];
  /** The roles by which the caller may do the operation, for the few rules that ask. */
  readonly roles?: readonly string[];
  /** True where the answer holds counts only: guarded tables are then read wherever the base reach goes. */
  readonly aggregate: boolean;
  readonly reason?: string;
  /** Of an API client: the scopes that it was given. */
  readonly clientScopes?: readonly string[];
  /** Whether the same person may do another operation on this row: what `allowedActions` is made of. */
  readonly allows: (operationId: string, row: OwnedRow) => boolean;
}

/** Scope of the system itself, named in the audit trail by `name`. */
export function systemScope(operationId: string, name = 'Hệ thống'): AccessScope {
  return {
    role: 'everything',
    operationId,
    actor: { accountId: null, name, sessionId: null },
    grants: [],
    aggregate: false,
    allows: () => false,
  };
}

/** The system does what the caller may ask for but not reach row by row; the trail names the caller. */
export function actingFor({ operationId, actor }: AccessScope, reason?: string): AccessScope {
  return { ...systemScope(operationId), actor, ...(reason === undefined ? {} : { reason }) };
}

/** Whoever acts, as rows name them: the account, or the API client; null is the system itself. */
export function actorId({ actor }: Pick<AccessScope, 'actor'>): string | null {
  return actor.accountId ?? actor.clientId ?? null;
}

/** The row-level facts by which a grant is judged. */
export interface OwnedRow {
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly personId: string;
}

/** Classes that may be read on this row: the union over the grants that reach it. */
export function readableClasses(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass> {
  return classesOf(scope, row, (grant) => grant.readClasses);
}

/** Classes that may be written on this row. */
export function writableClasses(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass> {
  return classesOf(scope, row, (grant) => grant.writeClasses);
}

/** Filtering or sorting by a column needs its class on every row that the answer could hold. */
export function mayFilterBy(scope: AccessScope, fieldClass: FieldClass): boolean {
  if (scope.role === 'everything') return true;
  const wide = scope.grants.filter((grant) => grant.personId === null);
  return wide.every((grant) => grant.readClasses.includes(fieldClass));
}

function classesOf(
  scope: AccessScope,
  row: OwnedRow,
  pick: (grant: ScopeGrant) => readonly FieldClass[],
): ReadonlySet<FieldClass> {
  return new Set(scope.grants.filter((grant) => reaches(grant, row)).flatMap(pick));
}

/** Whether a grant covers the row, by its unit and bloc, its office, or as the person's own. */
export function reaches(grant: ScopeGrant, row: OwnedRow): boolean {
  const units = row.bloc === 'party' ? grant.partyUnits : grant.governmentUnits;
  return units.includes(row.unitId) || grant.offices.includes(row.officeId) || grant.personId === row.personId;
}
