export { createLogger, NestLog } from './logging.js';
export { maskedNumbers } from './masking.js';
export { logRequests, operationOf } from './request-log.js';
export { traceIdOf } from './trace-id.js';
