import { describe, expect, it } from '@jest/globals';
import { targetFault } from './target-url.js';

describe('the address of a receiver', () => {
  it.each([
    ['https://nhan.example/x', 'public', undefined],
    ['http://nhan.example/x', 'public', 'webhooks.url-not-https'],
    ['http://127.0.0.1:9/x', 'any', undefined],
    ['ftp://nhan.example', 'any', 'webhooks.url-not-https'],
    ['không', 'any', 'webhooks.url-not-https'],
    ['https://a:b@nhan.example', 'public', 'webhooks.url-with-password'],
    ['https://127.0.0.1/x', 'public', 'webhooks.url-private'],
    ['https://2130706433/', 'public', 'webhooks.url-private'],
    ['https://0x7f.1/', 'public', 'webhooks.url-private'],
    ['https://[::1]/x', 'public', 'webhooks.url-private'],
    ['https://[::ffff:10.0.0.1]/', 'public', 'webhooks.url-private'],
    ['https://169.254.169.254/latest', 'public', 'webhooks.url-private'],
    ['https://localhost/x', 'public', 'webhooks.url-private'],
  ] as const)('%s where %s targets are allowed: %s', (url, targets, code) => {
    expect(targetFault(url, targets)?.code).toBe(code);
  });
});
