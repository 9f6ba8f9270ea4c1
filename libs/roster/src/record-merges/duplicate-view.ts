import {
  duplicateEvidence,
  evidenceNames,
  evidenceWeights,
  type DuplicateEvidence,
  type EvidenceCode,
} from '../domain/index.js';
import type { TwinPair, TwinRow } from './duplicate-records.query.js';
import type { EvidenceView, RecordOfPair } from './duplicate-records.dto.js';

export interface JudgedPair {
  readonly pair: TwinPair;
  readonly evidence: DuplicateEvidence;
}

/** Pairs of which something speaks for one person, the clearest first. */
export function judgedPairs(pairs: readonly TwinPair[]): JudgedPair[] {
  const judged = pairs.flatMap((pair) => {
    const evidence = duplicateEvidence(pair.one, pair.other, pair);
    return evidence ? [{ pair, evidence }] : [];
  });
  return judged.toSorted(
    (left, right) =>
      right.evidence.points - left.evidence.points || (left.pair.one.code < right.pair.one.code ? -1 : 1),
  );
}

export function evidenceView({ likelihood, codes }: DuplicateEvidence): {
  likelihood: string;
  evidence: EvidenceView[];
} {
  const view = (code: EvidenceCode) => ({ code, name: evidenceNames[code], speaksFor: evidenceWeights[code] > 0 });
  return { likelihood, evidence: codes.map(view) };
}

export function recordOfPair(row: TwinRow): RecordOfPair {
  const { id, version, code, fullName, unitName, officeName, bloc, positionTitle, isInPost } = row;
  return { id, version, code, fullName, unitName, officeName, bloc, positionTitle, isInPost };
}
