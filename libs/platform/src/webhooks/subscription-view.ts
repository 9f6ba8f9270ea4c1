import type { AccessScope } from '../database/index.js';
import type { WebhookView } from './webhooks.dto.js';
import type { Ownership, StoredSubscription } from './webhooks.repository.js';

/** A client has its own subscriptions; an administrator those of the clients of the units that the role reaches. */
export function ownershipOf({ actor, grants }: AccessScope): Ownership {
  const units = grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]);
  return actor.clientId === undefined ? { clientId: null, unitIds: units } : { clientId: actor.clientId, unitIds: [] };
}

export function viewOf({ clientScopes: _, ...subscription }: StoredSubscription): WebhookView {
  return subscription;
}
