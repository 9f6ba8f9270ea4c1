import { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

const nest = new NestLogger('jobs');

/** What the worker library says of faults. That a task began or ended well is nobody's news. */
export const workerLogger = new Logger(() => (level, message) => {
  if (level === 'error') nest.error(message);
  if (level === 'warning') nest.warn(message);
});

export const quietLogger = new Logger(() => () => undefined);
