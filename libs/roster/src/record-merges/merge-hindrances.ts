import { Refusal } from '@commune/platform/http';
import type { MergeHindrance } from '../domain/index.js';
import type { MergeHindranceView } from './record-comparison.dto.js';

const texts: Readonly<Record<MergeHindrance, string>> = {
  'merge.keep-who-is-in-post':
    'Hồ sơ bị gộp đang giữ vị trí còn hồ sơ giữ lại thì không: đổi chiều, giữ hồ sơ đang giữ vị trí.',
  'merge.planned-change-open': 'Hồ sơ bị gộp có điều động hoặc nghỉ đang chờ đến ngày: hủy việc đó trước.',
  'merge.correction-open': 'Hồ sơ bị gộp có đề nghị đính chính chưa quyết định: quyết định đề nghị đó trước.',
};

export const hindranceView = (code: MergeHindrance): MergeHindranceView => ({ code, message: texts[code] });

export const hindered = (code: MergeHindrance): Refusal => new Refusal('conflict', code, texts[code]);
