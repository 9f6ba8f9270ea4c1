import { actorId, type AccessScope } from '../database/index.js';
import type { JobState } from './job.entity.js';
import type { JobView } from './jobs.dto.js';
import type { ListedJob } from './jobs.repository.js';

export const unfinishedStates: readonly JobState[] = ['queued', 'running'];
export const finishedStates: readonly JobState[] = ['done', 'failed', 'cancelled'];

/** Life cycle of a job: what may be done in which state, and whether by its owner only. */
const actions: readonly { name: string; states: readonly JobState[]; ownOnly: boolean }[] = [
  { name: 'cancelJob', states: unfinishedStates, ownOnly: false },
  { name: 'retryJob', states: ['failed', 'cancelled'], ownOnly: true },
  { name: 'downloadJobFile', states: ['done'], ownOnly: true },
];

export function jobView(scope: AccessScope, job: ListedJob): JobView {
  const isMine = (job.accountId ?? job.clientId) === actorId(scope);
  const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
  const { id, kind, title, state, cancelRequested, summary, link, figures } = job;
  return {
    id,
    kind,
    title,
    state,
    startedBy: job.accountName,
    isMine,
    createdAt: job.createdAt.toISOString(),
    startedAt: instant(job.startedAt),
    finishedAt: instant(job.finishedAt),
    progress: progressOf(job),
    cancelRequested,
    summary,
    link: isMine ? link : null,
    figures,
    file: isMine ? fileOf(job) : null,
    error: errorOf(job),
    allowedActions: actions.filter((action) => isAllowed(action, job, isMine)).map(({ name }) => name),
  };
}

function isAllowed({ name, states, ownOnly }: (typeof actions)[number], job: ListedJob, isMine: boolean): boolean {
  if (!states.includes(job.state) || (ownOnly && !isMine)) return false;
  if (name === 'cancelJob') return job.canBeCancelled && !job.cancelRequested;
  return name !== 'downloadJobFile' || fileOf(job) !== null;
}

function progressOf({ state, activity, done, total }: ListedJob): JobView['progress'] {
  if (!unfinishedStates.includes(state) || activity === null) return null;
  return { activity, done: done ?? 0, total };
}

function fileOf({ fileName, fileExpiresAt }: ListedJob): JobView['file'] {
  return fileName === null || fileExpiresAt === null
    ? null
    : { name: fileName, expiresAt: fileExpiresAt.toISOString() };
}

function errorOf({ errorCode, errorMessage }: ListedJob): JobView['error'] {
  return errorCode === null || errorMessage === null ? null : { code: errorCode, message: errorMessage };
}
