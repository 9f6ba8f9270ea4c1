import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Identity numbers and kept files; the keys live outside the database. */
@Injectable()
export class Encryption {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'encryptionKey' | 'digestKey'>) {}

  /** Layout: iv, tag, ciphertext. The same clear text never gives the same bytes twice. */
  encrypt(clear: Buffer): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.config.encryptionKey, iv);
    const body = Buffer.concat([cipher.update(clear), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** Throws where a byte was changed. */
  decrypt(sealed: Buffer): Buffer {
    const decipher = createDecipheriv(ALGORITHM, this.config.encryptionKey, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  }

  /** HMAC for finding an equal value without reading it. */
  digest(text: string): Buffer {
    return createHmac('sha256', this.config.digestKey).update(text).digest();
  }
}
