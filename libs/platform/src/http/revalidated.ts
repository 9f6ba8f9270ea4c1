import { createHash } from 'node:crypto';
import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Names an answer by its content; who has it already is told so, in 304 and no body. */
@Injectable()
class RevalidationInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { headers } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const tag = `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
        void reply.headers({ ETag: tag, 'Cache-Control': 'private, no-cache' });
        if (!isAmong(tag, headers['if-none-match'])) return body;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

function isAmong(tag: string, header: string | undefined): boolean {
  const known = (header ?? '').split(',').map((each) => each.trim().replace(/^(?!W\/)/, 'W/'));
  return known.includes(tag) || known.includes('W/*');
}

/** For lists that change seldom: the answer has an ETag, and `If-None-Match` with it gets 304. */
export function Revalidated(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(RevalidationInterceptor),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'ETag đã nhận lần trước; chưa đổi thì trả lời 304',
      example: 'W/"q0dXc7l3H0m8nS3b2r1f5A"',
    }),
    ApiResponse({ status: 304, description: 'Chưa có gì thay đổi từ ETag đã gửi' }),
  );
}
