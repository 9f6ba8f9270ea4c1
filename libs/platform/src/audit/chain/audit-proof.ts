import { appendAnchors, fileFault, readAnchorFile } from './anchor-file.js';
import {
  chainHeads,
  lastAnchoring,
  lockAnchors,
  recordAnchoring,
  recordVerification,
  type Anchoring,
  type ProofStore,
} from './audit-proof.repository.js';
import { chainOfLane, GENESIS } from './canonical.js';
import { describeFault, type ChainFault } from './chain-fault.js';
import { verifyAudit, type VerificationReport } from './verify-audit.js';

/**
 * Writes the heads of all chains into the anchor file, inside a transaction of the caller. The file first: it may know
 * more than the database, never less.
 */
export async function anchorHeads(store: ProofStore, file: string, at = new Date()): Promise<Omit<Anchoring, 'at'>> {
  await lockAnchors(store);
  const heads = await chainHeads(store);
  const { lineHashes } = await appendAnchors(file, heads, at);
  const chains = new Set(heads.map(({ chain }) => chainOfLane(chain))).size;
  const made = { chains, lines: lineHashes.length, lineHash: lineHashes.at(-1) ?? GENESIS };
  await recordAnchoring(store, made);
  return made;
}

interface ProvenTrail {
  /** Of a role that may become `role`, or sees all rows itself. */
  readonly url: string;
  readonly role?: 'everything';
  /** Null where no anchors are kept. */
  readonly anchorFile: string | null;
}

/** The whole trail against itself and against its anchors; `store` keeps the outcome. */
export async function proveTrail(store: ProofStore, trail: ProvenTrail): Promise<VerificationReport> {
  const { url, role, anchorFile } = trail;
  const known = anchorFile === null ? null : await readAnchorFile(anchorFile);
  const report = await verifyAudit(url, { anchors: known?.anchors ?? [], ...(role ? { role } : {}) });
  const cut = known ? cutFaults(known.lineHashes, await lastAnchoring(store)) : [];
  const faults = [...(known?.faults ?? []), ...cut, ...report.faults];
  const [first] = faults;
  await recordVerification(store, {
    entries: report.entries,
    chains: report.chains,
    faults: faults.length,
    firstFault: first ? describeFault(first) : null,
  });
  return { ...report, faults };
}

/** The last line that the database knows of must be there, as it was. */
function cutFaults(lineHashes: readonly string[], known: Anchoring | null): ChainFault[] {
  if (!known || known.lines === 0) return [];
  const { lines, lineHash } = known;
  if (lineHashes.length < lines) return [fileFault('anchor-file-cut', lineHashes.length + 1)];
  return lineHashes[lines - 1] === lineHash ? [] : [fileFault('anchor-file-changed', lines)];
}
