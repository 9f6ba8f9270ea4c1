import { addMonths, type CalendarDate } from '@commune/kernel';
import { errorAt, type Finding } from '../finding.js';
import type { MoveDirection } from './move-direction.js';

type Term = 'required' | 'optional' | 'none';

interface MoveKindLine {
  readonly code: string;
  readonly name: string;
  /** Whether it ends on a day (Luật Cán bộ, công chức 80/2025/QH15; NQ 04-NQ/TU III.2). */
  readonly term: Term;
  /** False: the person leaves and takes no other post. */
  readonly takesPost: boolean;
}

export const moveKinds = [
  { code: 'transfer', name: 'Điều động', term: 'none', takesPost: true },
  { code: 'rotation', name: 'Luân chuyển', term: 'optional', takesPost: true },
  { code: 'secondment', name: 'Biệt phái', term: 'required', takesPost: true },
  { code: 'reassignment', name: 'Phân công lại', term: 'none', takesPost: true },
  { code: 'trial_appointment', name: 'Bổ nhiệm thử thách có thời hạn', term: 'required', takesPost: true },
  { code: 'downsizing', name: 'Tinh giản biên chế', term: 'none', takesPost: false },
] as const satisfies readonly MoveKindLine[];
export type MoveKind = (typeof moveKinds)[number]['code'];
export const moveKindCodes: readonly MoveKind[] = moveKinds.map(({ code }) => code);

export const moveKind = (code: MoveKind): MoveKindLine => moveKinds.find((kind) => kind.code === code) ?? moveKinds[0];

export interface MoveTerms {
  readonly kind: MoveKind;
  readonly effectiveOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly takesPost: boolean;
  readonly changesUnit: boolean;
  readonly direction: MoveDirection;
}

/** Months that a secondment and a trial may last; settings of the province. */
export interface LongestTerms {
  readonly secondment: number;
  readonly trial: number;
}

/** What is wrong with kind, post and days of a move. */
export function violationsOfMove(move: MoveTerms, longest: LongestTerms): Finding[] {
  const { term, takesPost, name } = moveKind(move.kind);
  return [
    ...(takesPost && !move.takesPost ? [errorAt('/to', 'placement.post-missing', `${name} cần có vị trí đến.`)] : []),
    ...(!takesPost && move.takesPost
      ? [errorAt('/to', 'placement.post-not-wanted', 'Tinh giản biên chế không có vị trí đến.')]
      : []),
    ...(move.kind === 'reassignment' && move.changesUnit
      ? [
          errorAt(
            '/kind',
            'placement.reassigned-elsewhere',
            'Phân công lại chỉ trong cùng đơn vị; sang đơn vị khác là điều động.',
          ),
        ]
      : []),
    ...violationsOfTerm(move, term, longest),
    ...violationsOfDirection(move),
  ];
}

/** From a commune to a department for a time, to learn and come back (NQ 04-NQ/TU III.2). */
function violationsOfDirection({ direction, kind, endsOn }: MoveTerms): Finding[] {
  if (direction !== 'to_department') return [];
  const isForATime = kind === 'secondment' || kind === 'rotation';
  if (!isForATime) {
    const message = 'Từ xã, phường đến cơ quan cấp tỉnh chỉ biệt phái hoặc luân chuyển có thời hạn, rồi trở về.';
    return [errorAt('/kind', 'placement.department-for-a-time', message)];
  }
  if (kind === 'secondment' || endsOn !== null) return [];
  const message = 'Luân chuyển đến cơ quan cấp tỉnh phải có ngày kết thúc để trở về.';
  return [errorAt('/endsOn', 'placement.end-missing', message)];
}

function violationsOfTerm({ kind, effectiveOn, endsOn }: MoveTerms, term: Term, longest: LongestTerms): Finding[] {
  const at = (code: string, message: string): Finding[] => [errorAt('/endsOn', code, message)];
  const { name } = moveKind(kind);
  if (endsOn === null) return term === 'required' ? at('placement.end-missing', `${name} phải có ngày kết thúc.`) : [];
  if (term === 'none') return at('placement.end-not-wanted', `${name} không có ngày kết thúc.`);
  if (endsOn <= effectiveOn) return at('placement.end-before-start', 'Ngày kết thúc phải sau ngày bắt đầu.');
  const months = kind === 'secondment' ? longest.secondment : kind === 'trial_appointment' ? longest.trial : null;
  if (months === null || endsOn <= addMonths(effectiveOn, months)) return [];
  return at('placement.term-too-long', `${name} không quá ${months} tháng.`);
}
