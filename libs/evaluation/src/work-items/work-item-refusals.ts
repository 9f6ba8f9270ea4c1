import { invalid, Refusal } from '@commune/platform/http';

export function notNow(): Refusal {
  const message = 'Công việc không còn ở bước này. Tải lại để xem tình trạng hiện nay.';
  return new Refusal('conflict', 'evaluation.work-not-now', message);
}

export function ownWork(): Refusal {
  const message = 'Không tự giao, kiểm tra hoặc xác nhận công việc của chính mình. Đề nghị người quản lý thực hiện.';
  return new Refusal('conflict', 'evaluation.own-work', message);
}

export function onlyOwn(): Refusal {
  const message = 'Chỉ người được giao nêu nguyên nhân khách quan của mình.';
  return new Refusal('conflict', 'evaluation.cause-of-others', message);
}

export function externalTaken(): Refusal {
  const message = 'Mã này của hệ thống bên ngoài đã gắn với một công việc khác.';
  return new Refusal('conflict', 'evaluation.work-code-elsewhere', message);
}

export function fault(pointer: string, code: string, message: string): Refusal {
  return invalid([{ pointer, code: `evaluation.${code}`, message }]);
}

export const unknownWork = (code: string): Refusal =>
  fault(
    '/workCode',
    'work-unknown',
    `Không có công việc mã "${code}" trong danh mục vào ngày giao. Đề xuất bổ sung danh mục, hoặc sửa mã.`,
  );
