import type { Role } from './roles.js';

/**
 * `province`: the whole province of the role's unit · `subtree`: the role's unit and all below it · `self`: the
 * person's own record.
 */
export type Reach = 'province' | 'subtree' | 'self';

export interface Grant {
  readonly reach: Reach;
  /** `assigned`: the blocs of the role assignment (default) · `both`: also the other bloc. */
  readonly blocs?: 'assigned' | 'both';
}

interface Openness {
  /** The scope that opens the operation to API clients, `any` for every one of them; without it none may call it. */
  readonly client?: string;
  /** `own`: a client reaches what it has begun itself, and no unit. */
  readonly clientReach?: 'own';
}

export type PolicyLine =
  /** `perMinute`: how often one address may call an operation that needs no sign-in. */
  | (Openness & { readonly who: 'public'; readonly perMinute?: number })
  | (Openness & { readonly who: 'signed-in' })
  | (Openness & {
      readonly who: Readonly<Partial<Record<Role, Reach | Grant>>>;
      /** The answer is counts, with small cells suppressed where the reader lacks the class. */
      readonly aggregate?: boolean;
    });

/** operationId → who may call it and how far it reaches. What has no line does not start. */
export type Policy = Readonly<Record<string, PolicyLine>>;

export function mergePolicies(policies: readonly Policy[]): ReadonlyMap<string, PolicyLine> {
  const merged = new Map<string, PolicyLine>();
  for (const [operationId, line] of policies.flatMap((policy) => Object.entries(policy))) {
    if (merged.has(operationId)) throw new Error(`Policy: two lines for ${operationId}`);
    merged.set(operationId, line);
  }
  return merged;
}

/** What is wrong between the lines and the handlers that exist; empty when all is well. */
export function policyFaults(lines: ReadonlyMap<string, PolicyLine>, handlers: readonly string[]): string[] {
  const counted = Map.groupBy(handlers, (name) => name);
  return [
    ...[...counted.keys()].filter((name) => !lines.has(name)).map((name) => `${name} has no policy line`),
    ...[...counted]
      .filter(([, found]) => found.length > 1)
      .map(([name]) => `${name} is the operationId of two handlers`),
    ...[...lines.keys()].filter((name) => !counted.has(name)).map((name) => `${name} has a policy line and no handler`),
  ];
}
