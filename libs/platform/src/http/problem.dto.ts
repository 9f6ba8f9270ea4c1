import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { IntegerField, ObjectListField, TextField } from './fields.js';

export class ProblemError {
  @TextField({
    description: 'Vị trí lỗi trong dữ liệu gửi lên (JSON Pointer); rỗng là cả nội dung',
    min: 0,
    example: '/birthDate',
  })
  pointer: string;

  @TextField({ description: 'Mã lỗi ổn định', example: 'http.calendar-date' })
  code: string;

  @TextField({ description: 'Giải thích', example: 'Ngày phải có dạng YYYY-MM-DD.' })
  message: string;
}

/** RFC 9457. */
export class Problem {
  @TextField({ description: 'Loại lỗi', example: 'urn:commune:problem:http.not-found' })
  type: string;

  @TextField({ description: 'Tên lỗi', example: 'Không tìm thấy' })
  title: string;

  @IntegerField({ description: 'Mã trạng thái HTTP', example: 404 })
  status: number;

  @TextField({ description: 'Mã lỗi ổn định', example: 'http.not-found' })
  code: string;

  @TextField({
    description: 'Điều đã xảy ra và cách xử lý',
    example: 'Không tìm thấy dữ liệu, hoặc ngoài phạm vi được giao.',
  })
  detail: string;

  @TextField({ description: 'Mã theo dõi để báo quản trị viên', example: 'req-1' })
  traceId: string;

  @TextField({
    description: 'Địa chỉ nơi nội dung này tiếp tục, khi đã được gộp hoặc chuyển',
    example: '/api/v1/civil-servants/01890000-0000-7000-8000-000000000000',
    optional: true,
  })
  movedTo?: string;

  @ObjectListField(() => ProblemError, { description: 'Từng lỗi và vị trí của nó', optional: true })
  errors?: ProblemError[];
}

const descriptions: Readonly<Record<number, string>> = {
  400: 'Yêu cầu sai dạng',
  401: 'Chưa đăng nhập hoặc phiên đã hết hạn',
  403: 'Vai trò không được phép',
  404: 'Không có, hoặc ngoài phạm vi được giao',
  409: 'Xung đột với dữ liệu đã có',
  410: 'Không còn ở đây: đã hết hạn, hoặc tiếp tục ở movedTo',
  412: 'Người khác đã sửa',
  413: 'Quá lớn',
  415: 'Kiểu nội dung không được hỗ trợ',
  422: 'Dữ liệu chưa hợp lệ',
  428: 'Thiếu If-Match',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi hệ thống',
  503: 'Tạm ngừng phục vụ',
};

/** What the contract says of a problem answer. */
export function problemAnswer(status: number): {
  description: string;
  content: Record<string, { schema: { $ref: string } }>;
} {
  const schema = { $ref: getSchemaPath(Problem) };
  return { description: descriptions[status] ?? 'Lỗi', content: { 'application/problem+json': { schema } } };
}

/**
 * Declares these problem answers on a handler; with them 400, 429 (API clients and public operations have limits), 500
 * and 503. What the guards of the input may answer to any operation is added to the contract as a whole.
 */
export function Problems(...statuses: number[]): MethodDecorator & ClassDecorator {
  const declared = [...new Set([400, 429, ...statuses, 500, 503])].map((status) =>
    ApiResponse({ status, ...problemAnswer(status) }),
  );
  return applyDecorators(ApiExtraModels(Problem), ...declared);
}
