export {
  defineDocument,
  doubledTemplates,
  refuseDoubledTemplates,
  type DeclaredTemplate,
} from './document-template.js';
/** What every page is made of, for other kinds of paper. */
export { centred, rule, twoColumns } from './document-heading.js';
export { cellWords, placeAndDate, plainText } from './document-text.js';
export { sectionOf, wordFile } from './official-document.js';
export { points, sizes, textWidth } from './page-layout.js';
export { issuingBodyOf } from './issuing-body.js';
export { officialDocument } from './official-document.js';
export type {
  AnyDocumentTemplate,
  DocumentBlock,
  DocumentCell,
  DocumentColumn,
  DocumentTable,
  DocumentTemplate,
  IssuingBody,
  OfficialDocument,
  Signature,
  SigningCapacity,
} from './official-document.types.js';
export {
  officialWorkbook,
  type OfficialWorkbook,
  type WorkbookCell,
  type WorkbookColumn,
} from './official-workbook.js';
export { SLIPS_PER_PAGE, slipsDocument, type Slip, type SlipSheet } from './slips-document.js';
export { personalForm, type FormBlock, type FormFact, type PersonalForm } from './personal-form.js';
