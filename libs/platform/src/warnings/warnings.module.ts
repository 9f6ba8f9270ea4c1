import { Global, type DynamicModule } from '@nestjs/common';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { EarlyWarningsController } from './early-warnings.controller.js';
import { EarlyWarningsExport } from './early-warnings-export.service.js';
import { EarlyWarningsQuery } from './early-warnings.query.js';
import { EarlyWarningsRepository } from './early-warnings.repository.js';
import { EarlyWarningsService } from './early-warnings.service.js';
import { EarlyWarnings } from './early-warnings.js';
import { EarlyWarnings1764207000000 } from './migrations/1764207000000-early-warnings.js';
import { WarningBook } from './warning-book.js';
import { digestKind, WarningDigest } from './warning-digest.js';
import { WarningDigestRepository } from './warning-digest.repository.js';
import { WarningListSurroundings } from './warning-list-surroundings.js';
import { WARNING_SOURCES } from './warning-source.js';
import { WarningSources } from './warning-sources.js';
import { warningsClientScopes, warningsPolicy } from './warnings.policy.js';

@Global()
@CapabilityModule(
  {
    name: 'warnings',
    title: 'Cảnh báo sớm',
    migrations: [EarlyWarnings1764207000000],
    policy: warningsPolicy,
    clientScopes: warningsClientScopes,
    notifications: [digestKind],
    lists: [
      {
        name: 'early-warnings',
        filters: ['kind', 'severity', 'state', 'unitId', 'bloc', 'civilServantId', 'dueBefore'],
        columns: ['severity', 'kindTitle', 'unitName', 'subject', 'reason', 'dueOn', 'state', 'handledBy'],
      },
    ],
  },
  {
    controllers: [EarlyWarningsController],
    providers: [
      EarlyWarnings,
      EarlyWarningsExport,
      EarlyWarningsQuery,
      EarlyWarningsRepository,
      EarlyWarningsService,
      WarningBook,
      WarningDigest,
      WarningDigestRepository,
      WarningListSurroundings,
      WarningSources,
    ],
    exports: [EarlyWarnings],
  },
)
export class WarningsModule {
  /** The sources of every module that the application consists of. */
  static withSources(capabilities: readonly Capability[]): DynamicModule {
    const sources = capabilities.flatMap((capability) => [...(capability.warnings ?? [])]);
    return { module: WarningsModule, providers: [{ provide: WARNING_SOURCES, useValue: sources }] };
  }
}
