import type { FieldClass } from '@commune/kernel';
import type { ImportColumn } from '@commune/platform/spreadsheets';
import type { ImportedCivilServant } from '../domain/imported-civil-servant.js';

type SingleKey = Exclude<keyof ImportedCivilServant, 'ratings'>;

/** A column of the roster file whose parser gives exactly what the record's member takes. */
export const rosterColumn = <Key extends SingleKey>(
  key: Key,
  fieldClass: FieldClass,
  rest: Omit<ImportColumn<Key, ImportedCivilServant[Key]>, 'key' | 'fieldClass' | 'required' | 'aliases'> & {
    required?: boolean;
    aliases?: readonly string[];
  },
): ImportColumn<Key, ImportedCivilServant[Key]> => ({ required: false, aliases: [], ...rest, key, fieldClass });
