import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PolicyRegistry } from '@commune/platform/access';
import { contractOf } from '@commune/platform/application';
import { DocumentBuilder, type OpenAPIObject } from '@nestjs/swagger';

const description = [
  'Giao diện lập trình của hệ thống quản lý chất lượng cán bộ, công chức cấp xã.',
  'Người dùng đăng nhập bằng POST /api/v1/session; mọi lệnh ghi gửi kèm X-CSRF-Token của phiên; sửa dữ liệu gửi kèm If-Match.',
  'Hệ thống khác gửi Authorization: Bearer cck_… (nút Authorize, ô apiKey); thao tác mở cho ứng dụng ghi rõ phạm vi cần có. Bắt đầu:',
  [
    '1. [Khóa này mở được gì](#/integration/getOwnApiClient)',
    '2. [Danh mục mã](#/roster/listCodeLists)',
    '3. [Danh sách hồ sơ](#/roster/listCivilServants), [một hồ sơ](#/roster/getCivilServant)',
    '4. [Ghi một hồ sơ theo mã của hệ thống mình](#/integration/putCivilServantByExternalCode), gửi thử trước với dryRun',
    '5. [Theo dõi thay đổi](#/integration/listChanges)',
    '6. [Nhập cả tệp Excel](#/imports/uploadImport) và [theo dõi việc chạy nền](#/jobs/getJob)',
  ].join('\n'),
  'Hướng dẫn đầy đủ: docs/tich-hop.md.',
].join('\n\n');

/** The contract, made from the code: keys sorted, so that a difference is a difference of meaning. */
export function createContract(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Quản lý chất lượng cán bộ, công chức cấp xã')
    .setDescription(description)
    .setVersion('1')
    .addTag('access', 'Đăng nhập và phiên làm việc')
    .addTag('accounts', 'Quản trị tài khoản')
    .addTag('units', 'Cây đơn vị')
    .addTag('roster', 'Hồ sơ và cơ cấu đội ngũ')
    .addTag('reviews', 'Rà soát đội ngũ: đợt, phần của từng xã, quyết định từng người, báo cáo')
    .addTag('placement', 'Bố trí, sắp xếp: phương án, ý kiến hai nơi, phê duyệt, quyết định, tinh giản')
    .addTag('evaluation', 'Đánh giá, xếp loại theo Nghị định 335/2025/NĐ-CP')
    .addTag('figures', 'Số liệu mà tiêu chí đánh giá lấy làm giá trị')
    .addTag('dossiers', 'Kết quả giải quyết thủ tục hành chính theo xã, lĩnh vực, tháng')
    .addTag('surveys', 'Khảo sát sự hài lòng: đợt, phiếu, kết quả; trang trả lời công khai')
    .addTag('imports', 'Nhập từ Excel')
    .addTag('audit', 'Nhật ký và chuỗi băm của nó')
    .addTag('jobs', 'Việc chạy nền: tiến độ, kết quả, hủy, chạy lại')
    .addTag('integration', 'Kết nối hệ thống khác: ứng dụng, khóa, thay đổi, webhook')
    .addTag('notifications', 'Thông báo trong ứng dụng và qua thư')
    .addTag('warnings', 'Cảnh báo sớm')
    .addTag('calendar', 'Ngày nghỉ, ngày làm bù')
    .addTag('settings', 'Tham số, có nguồn và ngày áp dụng')
    .addTag('saved-views', 'Cách xem đã lưu của danh sách')
    .addTag('operation', 'Vận hành')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', name: 'session' })
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'cck', description: 'Khóa API của ứng dụng: cck_…' },
      'apiKey',
    )
    .addSecurityRequirements({ session: [], csrf: [] });
  const document = contractOf(app, builder.build());
  sayWhatClientsMay(document, app.get(PolicyRegistry));
  return sortKeys(document);
}

/** Each operation tells which key opens it, from the same policy line by which the guard decides. */
function sayWhatClientsMay(document: OpenAPIObject, policies: PolicyRegistry): void {
  const operations = Object.values(document.paths).flatMap((item) =>
    [item.get, item.post, item.put, item.patch, item.delete].filter((operation) => operation !== undefined),
  );
  for (const operation of operations) {
    const line = policies.lineOf(operation.operationId ?? '');
    if (line?.who === 'public') operation.security = [];
    if (line?.client === undefined) continue;
    operation.security = [{ session: [], csrf: [] }, { apiKey: [] }];
    const needed = line.client === 'any' ? 'mọi khóa API' : `phạm vi \`${line.client}\``;
    operation.description = [operation.description, `Mở cho ứng dụng: ${needed}.`].filter(Boolean).join('\n\n');
  }
}

function sortKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((member: unknown) => sortKeys(member)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)])) as Value; // the same shape, reordered
}
