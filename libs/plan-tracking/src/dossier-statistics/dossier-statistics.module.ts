import { CapabilityModule } from '@commune/platform/modules';
import { DossierImport } from './dossier-import.js';
import { DossierIntake } from './dossier-intake.js';
import { DossierListController } from './dossier-list.controller.js';
import { DossierListQuery } from './dossier-list.query.js';
import { DossierListService } from './dossier-list.service.js';
import { DossierStatisticsDemonstration } from './dossier-statistics.demonstration.js';
import { DossierStatisticsRepository } from './dossier-statistics.repository.js';
import { DossierUpserts } from './dossier-upserts.service.js';
import { DossierUpsertsController } from './dossier-upserts.controller.js';
import { dossierFigures } from './dossier.figures.js';
import { dossierSettings } from './dossier.settings.js';
import { dossiersClientScopes, dossiersPolicy } from './dossiers.policy.js';
import { DossierStatistics1764550000000 } from './migrations/1764550000000-dossier-statistics.js';

/** P5: what communes did with dossiers, by field and month, from files and other systems. */
@CapabilityModule(
  {
    name: 'dossier-statistics',
    title: 'Thủ tục hành chính',
    migrations: [DossierStatistics1764550000000],
    policy: dossiersPolicy,
    clientScopes: dossiersClientScopes,
    settings: dossierSettings,
    figures: dossierFigures,
    referenceTables: ['dossier_statistics'],
    lists: [{ name: 'dossier-statistics', filters: ['by', 'from', 'to', 'unitId', 'fieldCode'], columns: [] }],
  },
  {
    controllers: [DossierUpsertsController, DossierListController],
    providers: [
      DossierImport,
      DossierIntake,
      DossierListQuery,
      DossierListService,
      DossierStatisticsDemonstration,
      DossierStatisticsRepository,
      DossierUpserts,
      ...dossierFigures,
    ],
    exports: [DossierStatisticsDemonstration],
  },
)
export class DossierStatisticsModule {}
