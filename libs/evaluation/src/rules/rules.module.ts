import { CapabilityModule } from '@commune/platform/modules';
import { evaluationRulesSettings } from './evaluation-rules.settings.js';
import { RulesInForce } from './rules-in-force.js';

/** What of the rules a province may set, and the rules as of a day. */
@CapabilityModule(
  { name: 'evaluation-rules', title: 'Cách tính điểm đánh giá', settings: evaluationRulesSettings },
  { providers: [RulesInForce], exports: [RulesInForce] },
)
export class RulesModule {}
