import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database, type AccessScope } from '../database/index.js';
import { Refusal, uploadedFile } from '../http/index.js';
import { fingerprintOf } from './fingerprint.js';
import { IdempotencyRepository, type StoredAnswer } from './idempotency.repository.js';
import { SealedAnswers } from './sealed-answers.js';

const KEY = /^[\x21-\x7e]{8,200}$/;

interface Attempt {
  readonly scope: AccessScope;
  readonly actorId: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

/**
 * A POST with an Idempotency-Key has one effect, however often it is sent: effect and answer are stored in one
 * transaction, and the same request gets the stored answer for 24 hours. A refused request stores nothing.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly keys: IdempotencyRepository,
    private readonly answers: SealedAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { accessScope: scope } = request;
    const key = request.headers['idempotency-key'];
    const actorId = scope?.actor.accountId ?? scope?.actor.clientId;
    // Without an account or a key (sign-in, public pages) nobody could be told from anybody else by a key.
    if (request.method !== 'POST' || key === undefined || !scope || !actorId) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request, reply, { scope, actorId, key: checked(key) }, next));
  }

  private async once(
    request: FastifyRequest,
    reply: FastifyReply,
    sent: Omit<Attempt, 'fingerprint'>,
    next: CallHandler,
  ): Promise<unknown> {
    const attempt = { ...sent, fingerprint: await fingerprint(request, sent.scope) };
    return this.database.together(async () => {
      const stored = await this.storedFor(attempt);
      if (stored) return this.answers.replay(stored, reply);
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const { answer, again } = await this.answers.seal(body, reply, attempt.fingerprint);
      await this.store(attempt, answer);
      return again;
    });
  }

  private async storedFor({ scope, actorId, key, fingerprint: print }: Attempt): Promise<StoredAnswer | undefined> {
    return this.database.write(scope, async (writer) => {
      if (!(await this.keys.tryLock(writer, actorId, key))) throw inFlight();
      const stored = await this.keys.find(writer, actorId, key);
      if (stored && !stored.fingerprint.equals(print)) throw reused();
      return stored;
    });
  }

  private async store({ scope, actorId, key }: Attempt, answer: StoredAnswer): Promise<void> {
    await this.database.write(scope, (writer) => this.keys.store(writer, actorId, key, scope.operationId, answer));
  }
}

async function fingerprint(request: FastifyRequest, { operationId }: AccessScope): Promise<Buffer> {
  const file = request.isMultipart() ? await uploadedFile(request) : null;
  const { url, body } = request;
  return fingerprintOf({ operationId, url, ifMatch: request.headers['if-match'], body, file });
}

function checked(key: string | string[]): string {
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new Refusal(
    'invalid',
    'http.idempotency-key-unreadable',
    'Idempotency-Key dài 8–200 ký tự ASCII, không dấu cách.',
  );
}

function inFlight(): Refusal {
  const message = 'Yêu cầu cùng Idempotency-Key đang được xử lý. Gửi lại sau giây lát để nhận kết quả.';
  return new Refusal('conflict', 'http.request-in-flight', message, { retryAfterSeconds: 1 });
}

function reused(): Refusal {
  const message = 'Idempotency-Key này đã dùng cho một yêu cầu khác. Dùng khóa mới cho nội dung mới.';
  return new Refusal('invalid', 'http.idempotency-key-reused', message);
}
