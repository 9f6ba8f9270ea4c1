import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject } from '@nestjs/swagger';
import { contractOf } from '@commune/platform/application';

const description = [
  'Giao diện lập trình của hệ thống quản lý chất lượng cán bộ, công chức cấp xã.',
  'Đăng nhập bằng POST /api/v1/session; mọi lệnh ghi gửi kèm X-CSRF-Token của phiên; sửa dữ liệu gửi kèm If-Match.',
].join('\n\n');

/** The contract, made from the code: keys sorted, so that a difference is a difference of meaning. */
export function createContract(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Quản lý chất lượng cán bộ, công chức cấp xã')
    .setDescription(description)
    .setVersion('1')
    .addTag('access', 'Đăng nhập và phiên làm việc')
    .addTag('units', 'Cây đơn vị')
    .addTag('roster', 'Hồ sơ và cơ cấu đội ngũ')
    .addTag('imports', 'Nhập từ Excel')
    .addTag('jobs', 'Việc chạy nền: tiến độ, kết quả, hủy, chạy lại')
    .addTag('operation', 'Vận hành')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', name: 'session' })
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .addSecurityRequirements({ session: [], csrf: [] });
  return sortKeys(contractOf(app, builder.build()));
}

function sortKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((member: unknown) => sortKeys(member)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)])) as Value; // the same shape, reordered
}
