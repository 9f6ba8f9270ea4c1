export { auditTable, type AuditedTable } from './audited.js';
export { AuditModule } from './audit.module.js';
export { AuditTrail, type HistoryEntry } from './audit-trail.js';
