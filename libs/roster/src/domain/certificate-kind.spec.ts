import { describe, expect, it } from '@jest/globals';
import { certificateKindOf } from './certificate-kind.js';

describe('the kind of a certificate of which only the name is known', () => {
  it.each([
    ['Quốc phòng – an ninh', 'defence_security'],
    ['Kỹ năng số', 'it'],
    ['Ứng dụng CNTT cơ bản', 'it'],
    ['Lãnh đạo, quản lý cấp xã', 'leadership'],
    ['Bồi dưỡng quản lý nhà nước ngạch chuyên viên', 'state_management'],
    ['Tiếng Mông giao tiếp', 'ethnic_language'],
    ['Tiếng Anh B1', 'foreign_language'],
    ['Nghiệp vụ hộ tịch', 'position_training'],
    ['Kế toán trưởng', 'other'],
  ])('%s: %s', (name, kind) => {
    expect(certificateKindOf(name)).toBe(kind);
  });
});
