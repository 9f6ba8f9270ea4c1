import { Global, type DynamicModule } from '@nestjs/common';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { Draining } from './draining.js';
import { HealthController } from './health.controller.js';
import { InstallationRepository } from './installation.repository.js';
import { Installation } from './installation.service.js';
import { MetricsServer } from './metrics-server.js';
import { Metrics } from './metrics.js';
import { Operation1764108000000 } from './migrations/1764108000000-operation.js';
import { OperationFigures } from './operation-figures.query.js';
import { EXPECTED_MIGRATIONS, Readiness } from './readiness.js';

@Global()
@CapabilityModule(
  {
    name: 'operation',
    migrations: [Operation1764108000000],
    policy: { getHealth: { who: 'public' }, getReadiness: { who: 'public' } },
  },
  {
    controllers: [HealthController],
    providers: [Draining, Installation, InstallationRepository, Metrics, MetricsServer, OperationFigures, Readiness],
    exports: [Draining, Installation, Metrics, Readiness],
  },
)
export class OperationModule {
  /** Ready means that the migrations of every module of the application are there. */
  static expecting(capabilities: readonly Capability[]): DynamicModule {
    const names = capabilities.flatMap(({ migrations = [] }) => migrations.map((migration) => migration.name));
    return { module: OperationModule, providers: [{ provide: EXPECTED_MIGRATIONS, useValue: names }] };
  }
}
