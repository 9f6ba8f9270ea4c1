export {
  ImportKinds,
  type ImportKind,
  type JudgedRow,
  type MappedSheet,
  type RowOutcome,
  type TellProgress,
} from './import-kind.js';
export { ImportsModule } from './imports.module.js';
export { ImportsLoading } from './imports-loading.service.js';
export type { ImportCheck } from './imports.dto.js';
