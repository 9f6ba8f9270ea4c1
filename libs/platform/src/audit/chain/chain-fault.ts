export const chainFaults = {
  'entry-changed': 'the entry is not what was linked',
  'entry-missing': 'the entry was linked and is gone',
  'entry-unlinked': 'the entry stands in no link',
  'entry-moved': 'the entry was linked in another chain',
  'link-changed': 'the link does not follow from its entries and the link before it',
  'link-missing': 'a link before this one is gone',
  'head-changed': 'the head is not the end of the chain',
  'head-missing': 'the chain has links and no head',
  'tail-cut': 'the chain ends before its head',
  'anchored-and-gone': 'the chain ends before a position that was anchored',
  'anchored-otherwise': 'the link is not the one that was anchored: the chain was computed anew',
  'anchor-file-changed': 'a line of the anchor file does not follow from the line before it',
  'anchor-file-cut': 'the anchor file ends before the last line that the database knows of',
} as const;

export type ChainFaultKind = keyof typeof chainFaults;

/** What is wrong, and where. `seq` names an entry; a fault of the anchor file has its line number instead. */
export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly chain: string;
  readonly position: number | null;
  readonly seq: number | null;
  readonly line?: number;
}

/** The first fault of each chain: by position, then by entry. */
export function firstOfEachChain(faults: readonly ChainFault[]): ChainFault[] {
  const last = Number.MAX_SAFE_INTEGER;
  const ordered = faults.toSorted(
    (one, other) =>
      one.chain.localeCompare(other.chain, 'en') ||
      (one.position ?? last) - (other.position ?? last) ||
      (one.seq ?? last) - (other.seq ?? last),
  );
  return ordered.filter((fault, index) => ordered[index - 1]?.chain !== fault.chain);
}

export function describeFault({ kind, chain, position, seq, line }: ChainFault): string {
  const places = [
    `chain ${chain}`,
    ...(position === null ? [] : [`position ${position}`]),
    ...(seq === null ? [] : [`entry ${seq}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ];
  return `${places.join(', ')}: ${kind}: ${chainFaults[kind]}`;
}
