import type { Encryption } from '../encryption/index.js';
import type { JudgedRow, RowOutcome } from './import-kind.js';

/** Rows of which there is something to say. */
export type Findings = readonly JudgedRow[];

/** Sealed, since a fault may repeat what stands in the cell of a person. */
export function sealFindings(encryption: Encryption, rows: readonly JudgedRow[]): Buffer {
  const told = rows
    .filter(({ violations }) => violations.length > 0)
    .map(({ rowNumber, outcome, violations }) => ({ rowNumber, outcome, violations }));
  return encryption.encrypt(Buffer.from(JSON.stringify(told)));
}

export function openFindings(encryption: Encryption, sealed: Buffer): Findings {
  // Parse boundary: sealFindings() has written it.
  return JSON.parse(encryption.decrypt(sealed).toString()) as {
    rowNumber: number;
    outcome: RowOutcome;
    violations: [];
  }[];
}
