import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from './refusal.js';

/** An id of the path. One that is no id answers 404 like one that nobody has: both lead to no `what`. */
export function pathId(what: string): ParseUUIDPipe {
  return new ParseUUIDPipe({ exceptionFactory: () => notFound(what) });
}
