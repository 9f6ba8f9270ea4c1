import type { AccessScope } from '../database/index.js';

/** Whoever began a job: exactly one of the two. */
export interface JobStarter {
  readonly accountId: string | null;
  readonly clientId: string | null;
}

/** What an account or a client may do now, apart from any request. Given by the room of access, which stands above this one. */
export interface JobRights {
  /** As if they called the operation now; refused as their call would be. */
  of(starter: JobStarter, operationId: string, sessionId: string | null): Promise<AccessScope>;
}

export const JOB_RIGHTS = Symbol('JobRights');
