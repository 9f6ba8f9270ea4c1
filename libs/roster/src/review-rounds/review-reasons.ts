import { requirementTraits, type FitReason } from '../domain/index.js';

const otherNames: Readonly<Record<string, string>> = { rating: 'Xếp loại chất lượng', competency: 'Năng lực' };

/** What was compared: "Lý luận chính trị". */
export function reasonTitle({ code }: Pick<FitReason, 'code'>): string {
  const kind = code.slice(0, code.lastIndexOf('-'));
  const trait = Object.entries(requirementTraits).find(([name]) => name === kind)?.[1];
  return trait?.name ?? otherNames[kind] ?? '';
}

function reasonText(reason: FitReason): string {
  const asked = [reasonTitle(reason), reason.required].filter(Boolean).join(': ');
  return `${asked} (hồ sơ: ${reason.found ?? 'chưa ghi'})`;
}

/** All that was found missing, in one line; what is only a note stays out. */
export const reasonsText = (reasons: readonly FitReason[]): string =>
  reasons
    .filter(({ kind }) => kind !== 'note')
    .map(reasonText)
    .join('; ');
