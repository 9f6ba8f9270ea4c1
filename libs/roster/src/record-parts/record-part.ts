import type { FieldClass } from '@commune/kernel';
import type { DatedPartRules, Finding, PartFacts } from '../domain/index.js';

interface FieldFacts {
  readonly description: string;
  readonly example: string | number;
  readonly required?: boolean;
  /** Given when the row is made and never changed: to change it, the row is removed and made anew. */
  readonly fixed?: boolean;
}

/** One member of a row. Its column is the member's name in snake_case. */
export type PartField = FieldFacts &
  (
    | { readonly kind: 'text'; readonly max?: number }
    | { readonly kind: 'date' | 'uuid' }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly rangeMessage?: string }
    /** A closed list that rules read. */
    | { readonly kind: 'choice'; readonly values: readonly string[]; readonly name?: string }
    /** A code of an editable list. */
    | { readonly kind: 'code'; readonly list: string }
  );

/** As SQL over the row `r`, or by a rule from what the row says. */
export type DerivedMember = { readonly field: PartField } & (
  { readonly sql: string } | { readonly of: (row: PartFacts) => string | number | null }
);

export const partOperations = ['list', 'add', 'update', 'remove'] as const;
export type PartOperation = (typeof partOperations)[number];

/**
 * A dated part of a personnel record, declared once. Its table, addresses, contract, policy, validation and trail all
 * follow from this: a new part is a declaration, a migration and an entity.
 */
export interface RecordPart {
  /** In addresses: /civil-servants/{id}/<path>. */
  readonly path: string;
  /** In names of operations and schemas: `addCertificate`, `listCertificates`. */
  readonly one: string;
  readonly many: string;
  /** For people: "chứng chỉ". */
  readonly word: string;
  readonly table: string;
  readonly fieldClass: FieldClass;
  readonly fields: Readonly<Record<string, PartField>>;
  /** SQL over the row `r`. */
  readonly order: string;
  readonly rules: DatedPartRules;
  readonly operations?: readonly PartOperation[];
  /** A change needs a reason: what is changed is the history itself. A removal always does. */
  readonly reasonNeeded?: boolean;
  /** ND 27/2026: the person may propose its rows. Ratings, discipline, posts and salary come from decisions of others. */
  readonly isProposable?: true;
  /** Files of the roster bring it too: a correction is newer than a list of an earlier day. */
  readonly inFiles?: boolean;
  /** What else is wrong or odd; `stored` is the row as it was. */
  readonly judge?: (row: PartFacts, others: readonly PartFacts[], stored?: PartFacts) => Finding[];
  readonly refusesRemoval?: (row: PartFacts, others: readonly PartFacts[]) => string | undefined;
  /** Members that only answers have. */
  readonly derived?: Readonly<Record<string, DerivedMember>>;
  /** Columns that a new row gets beside those of its members, as SQL over the person `c` and the row `n` to be made. */
  readonly computed?: Readonly<Record<string, string>>;
  /** Before a row is made, and after one is gone. $1 is the person, $2 the row as JSON by columns. */
  readonly beforeAdd?: string;
  readonly afterRemove?: string;
}

export const columnOf = (member: string): string => member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const operationsOf = (part: RecordPart): readonly PartOperation[] => part.operations ?? partOperations;

export function operationId(part: RecordPart, operation: PartOperation): string {
  return operation === 'list' ? `list${part.many}` : `${operation}${part.one}`;
}
