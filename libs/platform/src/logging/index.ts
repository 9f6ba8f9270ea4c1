export { createLogger, maskedNumbers, NestLog } from './logging.js';
export { logRequests } from './request-log.js';
