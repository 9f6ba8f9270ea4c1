import { APP_INTERCEPTOR } from '@nestjs/core';
import { CapabilityModule } from '../modules/index.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdempotencyKeys1764100000000 } from './migrations/1764100000000-idempotency-keys.js';
import { StoredAnswersClearing } from './stored-answers-clearing.js';
import { SealedAnswers } from './sealed-answers.js';

/** Stands before every other module whose interceptors touch the answer, so that it keeps the finished one. */
@CapabilityModule(
  { name: 'idempotency', migrations: [IdempotencyKeys1764100000000] },
  {
    providers: [
      IdempotencyRepository,
      SealedAnswers,
      StoredAnswersClearing,
      { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    ],
  },
)
export class IdempotencyModule {}
