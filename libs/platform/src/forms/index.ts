export type { DecreeForm, FormLine, FormPart, FormSigner, FormTableRow } from './decree-form.types.js';
export { formDocument } from './form-document.js';
export { formWorkbook } from './form-workbook.js';
