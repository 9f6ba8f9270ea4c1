import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { slipsDocument } from './slips-document.js';

const slip = (name: string) => ({
  title: 'Phiếu cấp tài khoản',
  facts: [
    { label: 'Họ và tên', value: name },
    { label: 'Mật khẩu', value: 'x7Kq-0O', exact: true },
  ],
  note: 'Đổi mật khẩu khi đăng nhập lần đầu.',
});

const bodyOf = async (names: readonly string[]): Promise<string> => {
  const file = await slipsDocument({
    title: 'Phiếu',
    issuerName: 'Ủy ban nhân dân xã Bảo Lâm',
    slips: names.map(slip),
  });
  return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
};

describe('slips', () => {
  it('stand between dashed lines, each whole on its page', async () => {
    const xml = await bodyOf(['Nông Văn Đức', 'Triệu Mùi Nái']);
    expect([...xml.matchAll(/<w:cantSplit\/>/gu)]).toHaveLength(2);
    expect([...xml.matchAll(/<w:top w:val="dashed"/gu)]).toHaveLength(2);
    expect(xml.indexOf('Nông Văn Đức')).toBeLessThan(xml.indexOf('Triệu Mùi Nái'));
  });

  it('show what must be typed exactly in letters of one width', async () => {
    const password = (await bodyOf(['Nông Văn Đức'])).split('<w:r>').find((run) => run.includes('x7Kq-0O'));
    expect(password).toContain('Courier New');
  });

  it('say so when there is none', async () => {
    expect(await bodyOf([])).toContain('Không có phiếu nào.');
  });
});
