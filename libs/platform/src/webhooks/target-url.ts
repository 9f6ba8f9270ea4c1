import { isIP } from 'node:net';
import type { Violation } from '@commune/kernel';
import { isPublicAddress } from './target-address.js';

/** What is wrong with the address of a receiver, as far as its text tells; the rest is judged at each connection. */
export function targetFault(text: string, targets: 'public' | 'any'): Violation | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url !== null && (url.protocol === 'https:' || (targets === 'any' && url.protocol === 'http:'));
  if (!isWeb) return fault('webhooks.url-not-https', 'Địa chỉ nhận phải bắt đầu bằng https://.');
  if (url.username !== '' || url.password !== '') {
    return fault('webhooks.url-with-password', 'Địa chỉ nhận không được chứa tên và mật khẩu; chữ ký đã chứng thực.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isPrivate = host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublicAddress(host));
  if (targets === 'public' && isPrivate) {
    return fault('webhooks.url-private', 'Địa chỉ nhận phải là máy chủ công khai, không phải địa chỉ nội bộ.');
  }
  return undefined;
}

function fault(code: string, message: string): Violation {
  return { pointer: '/url', code, message };
}
