import type { AccessScope } from '../database/index.js';

/** What an account may do now, apart from any session. Given by the room of access, which stands above this one. */
export interface JobRights {
  /** As if the account called the operation now; refused as its call would be. */
  of(accountId: string, operationId: string, sessionId: string | null): Promise<AccessScope>;
}

export const JOB_RIGHTS = Symbol('JobRights');
