import { chainOfLane } from './canonical.js';
import type { ChainFault } from './chain-fault.js';

export interface HashedEntry {
  readonly seq: number;
  readonly chain: string;
  readonly digest: string;
}

export interface LinkedEntries {
  readonly chain: string;
  readonly position: number;
  readonly seqs: readonly number[];
  /** Hexadecimal, 64 characters for each entry. */
  readonly digests: string;
}

const DIGEST_LENGTH = 64;

/**
 * Lays entries (by seq) beside the links that name them (by their last seq). Transactions interleave, so an entry
 * waits until the link that names it comes by; what waits is no more than what was under way at one time.
 */
export class EntryCheck {
  readonly faults: ChainFault[] = [];
  private readonly waiting = new Map<number, HashedEntry>();

  take(entry: HashedEntry): void {
    this.waiting.set(entry.seq, entry);
  }

  /** Every entry up to the last one of the link must have been taken before. */
  settle(link: LinkedEntries): void {
    link.seqs.forEach((seq, index) => {
      const entry = this.waiting.get(seq);
      this.waiting.delete(seq);
      const linked = link.digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH);
      if (!entry) this.report('entry-missing', link, seq);
      else if (entry.chain !== chainOfLane(link.chain)) this.report('entry-moved', link, seq);
      else if (entry.digest !== linked) this.report('entry-changed', link, seq);
    });
  }

  end(): void {
    for (const { seq, chain } of this.waiting.values()) {
      this.faults.push({ kind: 'entry-unlinked', chain, position: null, seq });
    }
  }

  private report(kind: ChainFault['kind'], { chain, position }: LinkedEntries, seq: number): void {
    this.faults.push({ kind, chain, position, seq });
  }
}
