import { describe, expect, it } from 'vitest';
import { codeFor } from './code-entry';

describe('the code proposed for a name', () => {
  it.each([
    ['Kỹ năng số', 'ky_nang_so'],
    ['  Đào tạo – bồi dưỡng (online) ', 'dao_tao_boi_duong_online'],
    ['3 tháng', 'thang'],
    ['…', ''],
    ['Một tên gọi rất dài hơn bốn mươi chữ để thử', 'mot_ten_goi_rat_dai_hon_bon_muoi_chu_de'],
  ])('%s → %s', (name, code) => {
    expect(codeFor(name)).toBe(code);
  });
});
