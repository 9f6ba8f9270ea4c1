import type { CivilServantChangeResult } from '@commune/api-client';
import { recordFields, type RecordField, type RecordFieldKey } from './record-fields';

/** What many people get on one day: a course ended, a certificate was given, a level was recognised. */
const keys: readonly RecordFieldKey[] = [
  'stateManagement',
  'politicalTheory',
  'educationLevel',
  'itLevel',
  'foreignLanguage',
  'foreignLanguageLevel',
  'ethnicLanguage',
  'fieldOfStudy',
  'graduationYear',
  'recruitedOn',
  'salaryFrom',
];

export const bulkFields: readonly RecordField[] = keys.flatMap(
  (key) => recordFields.find((field) => field.key === key) ?? [],
);

/** As the server takes them at once. */
export const MOST_AT_ONCE = 500;

/** Key of the sentence that says what to do; none for faults that say it themselves. */
export const adviceFor = ({ code }: CivilServantChangeResult): 'stale' | 'gone' | 'right' | undefined => {
  if (code === 'http.stale') return 'stale';
  if (code === 'http.not-found') return 'gone';
  return code === 'access.field-not-writable' ? 'right' : undefined;
};

/** Those of whom the check had something to say, not yet among what the record said before. */
export const withWarning = (
  items: readonly CivilServantChangeResult[],
  field: RecordFieldKey,
): CivilServantChangeResult[] =>
  items.filter(({ warnings }) => warnings?.some(({ pointer }) => pointer === `/${field}`) ?? false);
