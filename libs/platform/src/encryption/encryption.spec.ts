import { describe, expect, it } from '@jest/globals';
import { throwawayConfig } from '../config/index.js';
import { Encryption } from './encryption.js';

const encryption = new Encryption(throwawayConfig());

describe('Encryption', () => {
  it('gives back what was sealed', () => {
    expect(encryption.decrypt(encryption.encrypt(Buffer.from('004082900000'))).toString()).toBe('004082900000');
  });

  it('seals the same text differently each time, and digests it the same', () => {
    expect(encryption.encrypt(Buffer.from('x'))).not.toEqual(encryption.encrypt(Buffer.from('x')));
    expect(encryption.digest('004082900000')).toEqual(encryption.digest('004082900000'));
  });

  it('refuses a changed byte', () => {
    const sealed = encryption.encrypt(Buffer.from('004082900000'));
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
    expect(() => encryption.decrypt(sealed)).toThrow();
  });

  it('does not open with another key', () => {
    const other = new Encryption(throwawayConfig());
    expect(() => other.decrypt(encryption.encrypt(Buffer.from('004082900000')))).toThrow();
  });
});
