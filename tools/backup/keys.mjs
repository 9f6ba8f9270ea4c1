import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** A name for a key that tells nothing about it: what a backup says of the keys that it does not hold. */
export function keyId(key) {
  return createHash('sha256').update(`commune key id\n${key}`).digest('hex').slice(0, 16);
}

export const keyIdsOf = ({ encryptionKey, digestKey }) => ({
  encryptionKey: keyId(encryptionKey),
  digestKey: keyId(digestKey),
});

/** The key of the archive, made from the installation's own: who may read the data may read its backup. */
export function archiveKey({ encryptionKey }) {
  return derived(encryptionKey, 'commune backup archive');
}

/** Proves that a manifest is as it was written. */
export function sealOf(manifest, { encryptionKey }) {
  const key = derived(encryptionKey, 'commune backup manifest');
  return createHmac('sha256', key).update(JSON.stringify(manifest)).digest('hex');
}

function derived(key, purpose) {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', purpose, 32));
}
