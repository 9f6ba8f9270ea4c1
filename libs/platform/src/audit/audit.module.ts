import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { AuditTrail } from './audit-trail.js';
import { AuditTrail1764000002000 } from './migrations/1764000002000-audit-trail.js';
import { AuditProof } from './chain/audit-proof.service.js';
import { AuditChain1764101000000 } from './migrations/1764101000000-audit-chain.js';
import { AuditProofs1764101001000 } from './migrations/1764101001000-audit-proofs.js';

@Global()
@CapabilityModule(
  { name: 'audit', migrations: [AuditTrail1764000002000, AuditChain1764101000000, AuditProofs1764101001000] },
  { providers: [AuditTrail, AuditProof], exports: [AuditTrail, AuditProof] },
)
export class AuditModule {}
