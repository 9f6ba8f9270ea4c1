export { CurrentScope } from './current-scope.js';
export { brokenConstraint, databaseRefusal } from './database-refusal.js';
export { AmountField } from './amount-field.js';
export { EtagInterceptor, ExpectedVersion, IfMatchHeader } from './etag.js';
export {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from './fields.js';
export { DocumentedFile, FileAnswer, fileOf } from './file-answer.js';
export { guardInput, parseQuery } from './input-guard.js';
export { mediaTypes, type FileKind, type MediaType } from './media-types.js';
export { orderBy, PageFields, pageOf, PageQuery, pageSizes, TOTAL_LIMIT, type Page } from './page.js';
export { pathId } from './path-id.js';
export { Problem, problemAnswer, ProblemError, Problems } from './problem.dto.js';
export { ProblemFilter, sendMalformed } from './problem.filter.js';
export { invalid, notFound, Refusal, stale, type RefusalKind } from './refusal.js';
export { Revalidated } from './revalidated.js';
export { uploadedFile, type UploadedFile } from './uploaded-file.js';
export { checkedBody, validationPipe, type CheckedBody } from './validation.js';
