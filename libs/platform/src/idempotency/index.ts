export { describeIdempotency } from './describe-idempotency.js';
export { IdempotencyModule } from './idempotency.module.js';
