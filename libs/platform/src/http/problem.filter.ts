import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseRefusal } from './database-refusal.js';
import { Refusal, type RefusalKind } from './refusal.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const statuses: Readonly<Record<RefusalKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  gone: 410,
  stale: 412,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
  malformed: 400,
  'unsupported-media-type': 415,
};

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string;
  readonly movedTo?: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}

/** Every error leaves as RFC 9457 problem+json; what we did not expect is logged and told without its insides. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const traceId = request.id ?? randomUUID();
    const refusal = error instanceof Refusal ? error : databaseRefusal(error);
    const body = refusal ? ofRefusal(refusal, traceId) : ofOther(error, traceId);
    if (body.status >= 500 && !refusal) {
      this.logger.error({ traceId, stack: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
    }
    // A caller is told to come back; whoever runs the system must know what was away.
    if (refusal?.kind === 'unavailable' && refusal !== error) {
      this.logger.warn(`${traceId} ${refusal.code}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
    const retryAfter = refusal?.more.retryAfterSeconds;
    if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
    void reply.status(body.status).header('Content-Type', PROBLEM_TYPE).send(body);
  }
}

/** For what Fastify refuses before any route is found, such as an address that can't be decoded. */
export function sendMalformed(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { code, message } = knownStatuses[400] ?? { code: 'http.malformed', message: '' };
  void reply
    .status(400)
    .header('Content-Type', PROBLEM_TYPE)
    .send(base(400, code, message, request.id));
}

function ofRefusal(refusal: Refusal, traceId: string): ProblemBody {
  const { violations, movedTo } = refusal.more;
  return {
    ...base(statuses[refusal.kind], refusal.code, refusal.message, traceId),
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(violations ? { errors: violations.map(({ pointer, code, message }) => ({ pointer, code, message })) } : {}),
  };
}

function ofOther(error: unknown, traceId: string): ProblemBody {
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  const known = knownStatuses[status] ?? { code: 'http.refused', message: 'Yêu cầu không được chấp nhận.' };
  return base(status, known.code, known.message, traceId);
}

/** Fastify's own errors (body too large, malformed JSON) carry a status below 500. */
function fastifyStatus(error: unknown): number {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function base(status: number, code: string, detail: string, traceId: string): ProblemBody {
  return { type: `urn:commune:problem:${code}`, title: titles[status] ?? 'Lỗi', status, code, detail, traceId };
}

const titles: Readonly<Record<number, string>> = {
  400: 'Yêu cầu sai dạng',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  405: 'Phương thức không được hỗ trợ',
  409: 'Xung đột dữ liệu',
  410: 'Không còn được giữ',
  412: 'Dữ liệu đã thay đổi',
  413: 'Dữ liệu quá lớn',
  415: 'Kiểu nội dung không được hỗ trợ',
  422: 'Dữ liệu chưa hợp lệ',
  428: 'Thiếu điều kiện cập nhật',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi hệ thống',
  503: 'Tạm ngừng phục vụ',
};

const knownStatuses: Readonly<Record<number, { code: string; message: string }>> = {
  400: { code: 'http.malformed', message: 'Yêu cầu sai dạng, không đọc được.' },
  404: { code: 'http.not-found', message: 'Không tìm thấy địa chỉ này.' },
  405: { code: 'http.method-not-allowed', message: 'Địa chỉ này không nhận phương thức đã gửi.' },
  413: { code: 'http.too-large', message: 'Dữ liệu gửi lên vượt quá dung lượng cho phép.' },
  415: { code: 'http.unsupported-media-type', message: 'Kiểu nội dung gửi lên không được hỗ trợ.' },
  500: { code: 'http.internal', message: 'Hệ thống gặp lỗi. Báo quản trị viên kèm mã theo dõi bên dưới.' },
};
