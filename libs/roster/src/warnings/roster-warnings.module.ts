import { CapabilityModule } from '@commune/platform/modules';
import { WarningCauses1764207100000 } from '../migrations/1764207100000-warning-causes.js';
import { StandardsModule } from '../standards/standards.module.js';
import { AbsenceEndingSource } from './absence-ending.source.js';
import { AppointmentEndingSource } from './appointment-ending.source.js';
import { CertificateEndingSource } from './certificate-ending.source.js';
import { QuotaImbalanceSource } from './quota-imbalance.source.js';
import { RetirementNearSource } from './retirement-near.source.js';
import { SalaryStepDueSource } from './salary-step-due.source.js';
import { StandardLackSource } from './standard-lack.source.js';
import { WarningCauses } from './warning-causes.query.js';
import { warningsSettings } from './warnings.settings.js';

/** In the order in which their counts are shown. */
const sources = [
  StandardLackSource,
  CertificateEndingSource,
  SalaryStepDueSource,
  RetirementNearSource,
  AppointmentEndingSource,
  AbsenceEndingSource,
  QuotaImbalanceSource,
];

/** W1, W5: what the roster warns of. */
@CapabilityModule(
  {
    name: 'roster-warnings',
    title: 'Cảnh báo sớm',
    migrations: [WarningCauses1764207100000],
    settings: warningsSettings,
    warnings: sources,
  },
  { imports: [StandardsModule], providers: [WarningCauses, ...sources] },
)
export class RosterWarningsModule {}
