import type { IncomingMessage } from 'node:http';
import { v7 as uuid } from 'uuid';

const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace that the caller is in (W3C `traceparent`), else a new id. */
export function traceIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const trace = TRACE_PARENT.exec(String(headers['traceparent'] ?? ''))?.[1];
  return trace === undefined || /^0+$/.test(trace) ? uuid() : trace;
}
