import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Encryption } from '../encryption/index.js';
import type { StoredAnswer } from './idempotency.repository.js';

/** Headers that belong to the answer itself; those of security and caching are set anew each time. */
const kept = ['etag', 'location', 'content-disposition'] as const;
/** Present where the answer is a file, absent where it is JSON. */
const FILE_TYPE = 'content-type';

/** Answers as they are kept: encrypted, and given again as they were. */
@Injectable()
export class SealedAnswers {
  constructor(private readonly encryption: Encryption) {}

  /** A stream can be read only once, so the answer to give now comes back with the one to keep. */
  async seal(
    body: unknown,
    reply: FastifyReply,
    fingerprint: Buffer,
  ): Promise<{ answer: StoredAnswer; again: unknown }> {
    const file = body instanceof StreamableFile ? await contentOf(body) : null;
    const content = file?.content ?? Buffer.from(JSON.stringify(body ?? null));
    const headers = { ...headersOf(reply), ...(file ? { [FILE_TYPE]: file.type } : {}) };
    const answer = { fingerprint, status: reply.statusCode, headers, body: this.encryption.encrypt(content) };
    return { answer, again: file ? new StreamableFile(file.content, { type: file.type }) : body };
  }

  replay({ status, headers, body }: StoredAnswer, reply: FastifyReply): unknown {
    void reply.status(status).headers({ ...headers, 'idempotent-replayed': 'true' });
    const content = this.encryption.decrypt(body);
    const type = headers[FILE_TYPE];
    if (type !== undefined) return new StreamableFile(content, { type });
    return JSON.parse(content.toString()) ?? undefined;
  }
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const set = kept.map((name) => [name, reply.getHeader(name)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

async function contentOf(file: StreamableFile): Promise<{ content: Buffer; type: string }> {
  const parts: Buffer[] = [];
  for await (const part of file.getStream()) parts.push(Buffer.from(part));
  return { content: Buffer.concat(parts), type: file.getHeaders().type };
}
