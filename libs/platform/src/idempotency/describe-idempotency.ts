import type { OpenAPIObject } from '@nestjs/swagger';
import { problemAnswer } from '../http/index.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

const parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Khóa do bên gửi chọn; gửi lại cùng khóa, cùng nội dung trong 24 giờ thì nhận lại đúng kết quả trước.',
  schema: { type: 'string', minLength: 8, maxLength: 200, example: '0f8a4c5e-2b7d-4c1a-9d59-6f1f4f0f8b11' },
} as const;

/** While a request with the same key is under way, and where the key was used for another one. */
const refusals = [409, 422];

/** Says of every POST that isn't public what its Idempotency-Key does. `publicOperations`: by operationId. */
export function describeIdempotency(document: OpenAPIObject, isPublic: (operationId: string) => boolean): void {
  for (const { post } of Object.values(document.paths)) {
    if (post && !isPublic(post.operationId ?? '')) describe(post);
  }
}

function describe(operation: Operation): void {
  operation.parameters = [...(operation.parameters ?? []), parameter];
  for (const status of refusals) operation.responses[status] ??= problemAnswer(status);
}
