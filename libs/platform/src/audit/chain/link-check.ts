import { createHash } from 'node:crypto';
import { GENESIS } from './canonical.js';
import type { ChainFault } from './chain-fault.js';

export interface StoredLink {
  readonly chain: string;
  readonly position: number;
  readonly text: string;
  readonly digests: Buffer;
  readonly hash: string;
}

export interface ChainHead {
  readonly chain: string;
  readonly position: number;
  readonly hash: string;
}

/** Walks the links by chain and position: each from the one before, the last at the head, all where they were anchored. */
export class LinkCheck {
  readonly faults: ChainFault[] = [];
  private last: ChainHead = { chain: '', position: 0, hash: GENESIS };
  private readonly heads: Map<string, ChainHead>;
  private readonly anchors: Map<string, Map<number, string>>;

  constructor(heads: readonly ChainHead[], anchors: readonly ChainHead[]) {
    this.heads = new Map(heads.map((head) => [head.chain, head]));
    this.anchors = new Map();
    for (const { chain, position, hash } of anchors) {
      const known = this.anchors.get(chain) ?? new Map<number, string>();
      this.anchors.set(chain, known.set(position, hash));
    }
  }

  take({ chain, position, text, digests, hash }: StoredLink): void {
    if (chain !== this.last.chain) this.begin(chain);
    const before = this.last;
    this.last = { chain, position, hash };
    if (position !== before.position + 1) return this.report('link-missing', position);
    const computed = createHash('sha256').update(before.hash, 'hex').update(text).update(digests).digest('hex');
    if (computed !== hash) this.report('link-changed', position);
    const anchored = this.anchors.get(chain)?.get(position);
    if (anchored !== undefined && anchored !== hash) this.report('anchored-otherwise', position);
  }

  end(): void {
    this.close();
    // What is left has no link at all.
    for (const chain of new Set([...this.heads.keys(), ...this.anchors.keys()])) {
      this.begin(chain);
      this.close();
    }
  }

  private begin(chain: string): void {
    this.close();
    this.last = { chain, position: 0, hash: GENESIS };
  }

  private close(): void {
    const { chain, position, hash } = this.last;
    if (chain === '') return;
    const head = this.heads.get(chain);
    if (!head && position > 0) this.report('head-missing', position);
    if (head && head.position > position) this.report('tail-cut', position + 1);
    else if (head && (head.position < position || head.hash !== hash)) this.report('head-changed', position);
    const beyond = [...(this.anchors.get(chain)?.keys() ?? [])].filter((anchored) => anchored > position);
    if (beyond.length > 0) this.report('anchored-and-gone', position + 1);
    this.heads.delete(chain);
    this.anchors.delete(chain);
    this.last = { chain: '', position: 0, hash: GENESIS };
  }

  private report(kind: ChainFault['kind'], position: number): void {
    this.faults.push({ kind, chain: this.last.chain, position, seq: null });
  }
}
