import type { ImportDetail, ImportHeader } from '@commune/api-client';

/** Content → letter of the file's column; null is not imported. */
export type Mapping = Record<string, string | null>;
export type MappingState = 'mapped' | 'missing' | 'doubled' | 'skipped';

export interface MappingRow {
  id: string;
  label: string;
  group: string;
  hint: string;
  required: boolean;
  letter: string | null;
  state: MappingState;
}

type MappedFile = Pick<ImportDetail, 'targets' | 'header'>;

/** A content that repeats (a rating per year) has one entry per repetition: `rating.2025`. */
const entriesOf = (key: string, mapping: Mapping): { id: string; suffix: string }[] => {
  const repeated = Object.keys(mapping)
    .filter((entry) => entry.startsWith(`${key}.`))
    .sort((one, other) => one.localeCompare(other));
  if (repeated.length === 0) return key in mapping ? [{ id: key, suffix: '' }] : [];
  return repeated.map((id) => ({ id, suffix: ` ${id.slice(key.length + 1)}` }));
};

const stateOf = (letter: string | null, required: boolean, uses: number): MappingState => {
  if (letter === null) return required ? 'missing' : 'skipped';
  return uses > 1 ? 'doubled' : 'mapped';
};

export const mappingRows = ({ targets }: MappedFile, mapping: Mapping): MappingRow[] => {
  const letters = Object.values(mapping);
  return targets.flatMap(({ key, label, group, required, hint }) =>
    entriesOf(key, mapping).map(({ id, suffix }) => {
      const letter = mapping[id] ?? null;
      const uses = letters.filter((used) => used === letter).length;
      return {
        id,
        label: label + suffix,
        group: group ?? '',
        hint,
        required,
        letter,
        state: stateOf(letter, required, uses),
      };
    }),
  );
};

export const isFaulty = ({ state }: MappingRow): boolean => state === 'missing' || state === 'doubled';

export const unusedColumns = ({ header }: MappedFile, mapping: Mapping): ImportHeader[] => {
  const used = new Set(Object.values(mapping));
  return header.filter(({ letter }) => !used.has(letter));
};

/** "G · Đơn vị, vị trí việc làm › Mã xã" */
export const columnName = ({ letter, group, label }: ImportHeader): string =>
  `${letter} · ${group ? `${group} › ` : ''}${label}`;

export const sameMapping = (one: Mapping, other: Mapping): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (one[key] ?? null) === (other[key] ?? null),
  );
