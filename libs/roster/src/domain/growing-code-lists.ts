import { foldLabel, type Violation } from '@commune/kernel';

/**
 * Lists to which a province may add: no rule reads their codes and the forms of the record name them as examples
 * (Mẫu 2C-BNV/2008, [M]). All others are law or are counted by rules: education, ranks, ratings, specialisms, ethnic
 * groups, forms of discipline, kinds of absence.
 */
export const growingCodeLists: readonly string[] = [
  'award_level',
  'certificate_kind',
  'family_relation',
  'religion',
  'training_form',
];

export const mayGrow = (list: string): boolean => growingCodeLists.includes(list);

interface Named {
  readonly code: string;
  readonly name: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** A code stands for one thing for ever, since records keep it; a name for one thing at a time. */
export function violationsOfEntry(entry: Named, others: readonly Named[]): Violation[] {
  const violations: Violation[] = [];
  if (others.some(({ code }) => code === entry.code)) {
    const message = `Mã "${entry.code}" đã có trong danh mục này, kể cả khi đã hết hiệu lực. Chọn mã khác.`;
    violations.push({ pointer: '/code', code: 'roster.code-taken', message });
  }
  if (others.some((other) => foldLabel(other.name) === foldLabel(entry.name) && overlap(entry, other))) {
    const message = `Danh mục đã có "${entry.name}" trong cùng thời gian.`;
    violations.push({ pointer: '/name', code: 'roster.code-name-taken', message });
  }
  return violations;
}

/** Days that are over stay as they were: what was recorded on them was right then. */
export function violationsOfPeriod(
  { effectiveFrom, effectiveTo }: Pick<Named, 'effectiveFrom' | 'effectiveTo'>,
  today: string,
): Violation[] {
  if (effectiveTo === null || effectiveTo >= (effectiveFrom > today ? effectiveFrom : today)) return [];
  const message = 'Ngày cuối không được trước hôm nay và không trước ngày bắt đầu.';
  return [{ pointer: '/effectiveTo', code: 'roster.code-period', message }];
}

function overlap(a: Named, b: Named): boolean {
  const ends = ({ effectiveTo }: Named): string => effectiveTo ?? '9999-12-31';
  return a.effectiveFrom <= ends(b) && b.effectiveFrom <= ends(a);
}
