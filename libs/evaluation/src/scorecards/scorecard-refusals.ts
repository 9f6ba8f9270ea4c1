import { Refusal } from '@commune/platform/http';
import { periodName } from '../domain/index.js';

export function cardNotNow(): Refusal {
  const message = 'Phiếu không còn ở bước này. Tải lại để xem tình trạng hiện nay.';
  return new Refusal('conflict', 'evaluation.scorecard-not-now', message);
}

export function ownCard(): Refusal {
  const message = 'Không tự xác nhận phiếu của chính mình. Người theo dõi, đánh giá cấp trên xác nhận.';
  return new Refusal('conflict', 'evaluation.own-scorecard', message);
}

export function cardOfAnother(): Refusal {
  return new Refusal('conflict', 'evaluation.scorecard-of-another', 'Mỗi người chỉ tự chấm phiếu của mình.');
}

export function trackedByAnother(): Refusal {
  const message =
    'Người đứng đầu cơ quan do cơ quan quản lý công chức theo dõi, đánh giá; cấp phó và người đứng đầu phòng, trung tâm do người đứng đầu cơ quan (Nghị định 335/2025/NĐ-CP Điều 10.1).';
  return new Refusal('conflict', 'evaluation.tracked-by-another', message);
}

export function periodClosed(key: string): Refusal {
  const message = `Kỳ đánh giá ${periodName(key)} của đơn vị đã khóa, số liệu giữ nguyên như khi khóa.`;
  return new Refusal('conflict', 'evaluation.period-closed', message);
}

export function notTracked(key: string): Refusal {
  const message = `Tỉnh không theo dõi, đánh giá theo kỳ ${periodName(key)}. Xem mục "Theo dõi, đánh giá theo tháng hay theo quý" trong cài đặt.`;
  return new Refusal('conflict', 'evaluation.period-not-tracked', message);
}

export function notBegun(key: string): Refusal {
  return new Refusal('conflict', 'evaluation.period-not-begun', `Kỳ ${periodName(key)} chưa bắt đầu.`);
}
