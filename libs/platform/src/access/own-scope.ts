import { systemScope, type AccessScope } from '../database/index.js';
import type { CurrentSession } from './session.repository.js';

/** What somebody does to the own account: the tables of signing in are the system's, the deed is the person's. */
export function ownScope(operationId: string, session: CurrentSession): AccessScope {
  const { accountId, displayName: name, sessionId } = session;
  return { ...systemScope(operationId), actor: { accountId, name, sessionId } };
}
