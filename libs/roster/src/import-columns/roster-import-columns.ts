import type { ImportColumn } from '@commune/platform/spreadsheets';
import { employmentColumns, ratingColumn } from './employment-columns.js';
import { careerColumns, contactColumns, originColumns, paperColumns } from './particular-columns.js';
import { personColumns } from './person-columns.js';
import { postingColumns } from './posting-columns.js';
import { qualificationColumns } from './qualification-columns.js';

/** The columns of a province's roster file, in the order of the template. */
export const rosterImportColumns: readonly ImportColumn[] = [
  ...personColumns.filter(({ key }) => key !== 'partyAdmittedOn' && key !== 'note'),
  ...postingColumns,
  ...qualificationColumns,
  ...personColumns.filter(({ key }) => key === 'partyAdmittedOn'),
  ...employmentColumns,
  ratingColumn,
  ...originColumns,
  ...paperColumns,
  ...careerColumns,
  ...contactColumns,
  ...personColumns.filter(({ key }) => key === 'note'),
];
