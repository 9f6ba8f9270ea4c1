export { auditTable, type AuditedTable } from './audited.js';
export { AuditModule } from './audit.module.js';
export { AuditTrail, type HistoryEntry } from './audit-trail.js';
export { describeFault, firstOfEachChain, type ChainFault, type ChainFaultKind } from './chain/chain-fault.js';
export type { ChainHead } from './chain/link-check.js';
export { verifyAudit, type VerificationReport } from './chain/verify-audit.js';
export { ANCHOR_FILE, readAnchorFile } from './chain/anchor-file.js';
export { anchorHeads, proveTrail } from './chain/audit-proof.js';
export { AuditProof } from './chain/audit-proof.service.js';
