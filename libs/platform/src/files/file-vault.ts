import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Encryption } from '../encryption/index.js';

export interface SealedFile {
  readonly sealedKey: Buffer;
  readonly sealedContent: Buffer;
}

export const sha256Of = (content: Buffer): Buffer => createHash('sha256').update(content).digest();

/**
 * Each file has a key of its own, sealed by the installation's. A new key of the installation then means sealing 60
 * bytes anew for each file, not the files.
 */
@Injectable()
export class FileVault {
  constructor(private readonly encryption: Encryption) {}

  seal(content: Buffer): SealedFile {
    const key = randomBytes(32);
    return { sealedKey: this.encryption.encrypt(key), sealedContent: withKey(key).encrypt(content) };
  }

  /** Throws where the bytes are not those that were put in. */
  open({ sealedKey, sealedContent }: SealedFile, sha256: Buffer): Buffer {
    const content = withKey(this.encryption.decrypt(sealedKey)).decrypt(sealedContent);
    if (!sha256Of(content).equals(sha256)) throw new Error('Attachment: the content is not what was attached');
    return content;
  }
}

const withKey = (encryptionKey: Buffer): Encryption => new Encryption({ encryptionKey, digestKey: encryptionKey });
