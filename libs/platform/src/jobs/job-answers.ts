import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JobFile } from './job-kind.js';
import { JobView } from './jobs.dto.js';

/** How an operation that starts a job declares its answer. */
export const jobAccepted = {
  type: JobView,
  description: 'Đã nhận; việc chạy nền',
  headers: {
    Location: { description: 'Nơi theo dõi việc', schema: { type: 'string' } },
    'Retry-After': { description: 'Số giây nên chờ rồi hỏi', schema: { type: 'integer' } },
  },
} as const;

const ASK_AGAIN_SECONDS = 1;

/** For an operation that has started a job: 202, and where to watch it. */
export function accepted(reply: FastifyReply, job: JobView): JobView {
  void reply.status(202).header('Location', `/api/v1/jobs/${job.id}`);
  return answered(reply, job);
}

/** Says when to ask again, as long as the job hasn't ended. */
export function answered(reply: FastifyReply, job: JobView): JobView {
  if (job.finishedAt === null) void reply.header('Retry-After', String(ASK_AGAIN_SECONDS));
  return job;
}

export function attached({ name, content }: JobFile): StreamableFile {
  const disposition = `attachment; filename="ket-qua"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type: 'application/octet-stream', disposition, length: content.length });
}
