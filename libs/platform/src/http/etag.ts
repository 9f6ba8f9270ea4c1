import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Refusal } from './refusal.js';

/** The version that the caller has read. Missing: 428. `*` and weak tags are refused, since they name no version. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new Refusal('precondition-required', 'http.if-match-missing', 'Thiếu If-Match: đọc dữ liệu trước khi sửa.');
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new Refusal('stale', 'http.if-match-unreadable', 'If-Match phải là ETag đã nhận, ví dụ "3".');
  return Number(version);
});

export const IfMatchHeader = (): MethodDecorator & ClassDecorator =>
  ApiHeader({ name: 'If-Match', required: true, description: 'ETag đã nhận khi đọc', example: '"3"' });

/** An answer with a `version` carries it as its ETag. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const version: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'version') : undefined;
        if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
        return body;
      }),
    );
  }
}
