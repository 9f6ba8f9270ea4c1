import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { auditPolicy } from './audit.policy.js';
import { AuditTrail } from './audit-trail.js';
import { AuditTrail1764000002000 } from './migrations/1764000002000-audit-trail.js';
import { AuditProof } from './chain/audit-proof.service.js';
import { AuditChain1764101000000 } from './migrations/1764101000000-audit-chain.js';
import { AuditProofs1764101001000 } from './migrations/1764101001000-audit-proofs.js';
import { LinkSingleEntries1764101002000 } from './migrations/1764101002000-link-single-entries.js';
import { AuditReading1764101003000 } from './migrations/1764101003000-audit-reading.js';
import { UnwatchedColumns1764200200000 } from './migrations/1764200200000-unwatched-columns.js';
import { AuditLanes1764308000000 } from './migrations/1764308000000-audit-lanes.js';
import { LeanAuditLinking1764308001000 } from './migrations/1764308001000-lean-audit-linking.js';
import { LinkLastEntry1764308002000 } from './migrations/1764308002000-link-last-entry.js';
import { AttachmentAccesses1764101004000 } from './migrations/1764101004000-attachment-accesses.js';
import { AuditController } from './reading/audit.controller.js';
import { AuditReadingRepository } from './reading/audit-reading.repository.js';
import { AuditReading } from './reading/audit-reading.service.js';

@Global()
@CapabilityModule(
  {
    name: 'audit',
    migrations: [
      AuditTrail1764000002000,
      AuditChain1764101000000,
      AuditProofs1764101001000,
      LinkSingleEntries1764101002000,
      AuditReading1764101003000,
      AttachmentAccesses1764101004000,
      UnwatchedColumns1764200200000,
      AuditLanes1764308000000,
      LeanAuditLinking1764308001000,
      LinkLastEntry1764308002000,
    ],
    policy: auditPolicy,
  },
  {
    controllers: [AuditController],
    providers: [AuditTrail, AuditProof, AuditReading, AuditReadingRepository],
    exports: [AuditTrail, AuditProof, AuditReading],
  },
)
export class AuditModule {}
