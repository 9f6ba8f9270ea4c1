export { EarlyWarnings } from './early-warnings.js';
export type { StoredChanges } from './early-warnings.repository.js';
export { markCauses } from './mark-causes.js';
export { WarningsModule } from './warnings.module.js';
export { severities, type FoundWarning, type Severity, type WarningSource } from './warning-source.js';
