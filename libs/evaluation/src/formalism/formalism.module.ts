import { CapabilityModule } from '@commune/platform/modules';
import { RulesModule } from '../rules/rules.module.js';
import { FormalismDesk } from './formalism-desk.js';
import { FormalismFacts } from './formalism-facts.query.js';
import { FormalismFindingsRepository } from './formalism-findings.repository.js';
import { FormalismKeeping } from './formalism-keeping.js';
import { FormalismLimitsInForce } from './formalism-limits.js';
import { formalismSettings } from './formalism.settings.js';
import { FormalismFindings1764580000000 } from './migrations/1764580000000-formalism-findings.js';

/** E6: what looks like scoring by courtesy, told with its numbers to whoever closes a period. */
@CapabilityModule(
  {
    name: 'formalism',
    title: 'Chống hình thức trong đánh giá',
    migrations: [FormalismFindings1764580000000],
    settings: formalismSettings,
  },
  {
    imports: [RulesModule],
    providers: [FormalismDesk, FormalismFacts, FormalismFindingsRepository, FormalismKeeping, FormalismLimitsInForce],
    exports: [FormalismKeeping],
  },
)
export class FormalismModule {}
