import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessModule } from '../access/index.js';
import { ApiClientsModule } from '../api-clients/index.js';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CalendarModule } from '../calendar/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { refuseDoubledTemplates } from '../documents/index.js';
import { DatabaseModule } from '../database/index.js';
import { TextSearch1764000000000 } from '../database/migrations/1764000000000-text-search.js';
import { Encryption } from '../encryption/index.js';
import { EtagInterceptor, ProblemFilter, validationPipe } from '../http/index.js';
import { FiguresModule } from '../figures/index.js';
import { FilesModule } from '../files/index.js';
import { IdempotencyModule } from '../idempotency/index.js';
import { ImportsModule } from '../imports/index.js';
import { JobsModule } from '../jobs/index.js';
import { ChangesModule } from '../changes/index.js';
import { capabilitiesOf, type Capability } from '../modules/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { SavedViewsModule } from '../saved-views/index.js';
import { SettingsModule } from '../settings/index.js';
import { OperationModule } from '../operation/index.js';
import { UnitsModule } from '../units/index.js';
import { WarningsModule } from '../warnings/index.js';
import { WebhooksModule } from '../webhooks/index.js';

const platformModules = [
  IdempotencyModule,
  UnitsModule,
  AuditModule,
  AccessModule,
  ApiClientsModule,
  ChangesModule,
  AccountsModule,
  WebhooksModule,
  JobsModule,
  FilesModule,
  NotificationsModule,
  ImportsModule,
  SettingsModule,
  SavedViewsModule,
  OperationModule,
  CalendarModule,
  WarningsModule,
  FiguresModule,
];

/** All capabilities of an application made of these modules, those of the platform first. */
export function capabilitiesWith(modules: readonly Type[]): Capability[] {
  return [
    { name: 'database', migrations: [TextSearch1764000000000] },
    ...capabilitiesOf([...platformModules, ...modules]),
  ];
}

/** The platform and the given modules as one application. apps/api and the test harness both start from here. */
@Module({})
export class ApplicationModule {
  static of(config: Config, modules: readonly Type[]): DynamicModule {
    const capabilities = capabilitiesWith(modules);
    refuseDoubledTemplates(capabilities.flatMap(({ documents = [] }) => [...documents]));
    return {
      module: ApplicationModule,
      global: true,
      imports: [
        DatabaseModule.forRoot(config, capabilities),
        IdempotencyModule,
        UnitsModule,
        AuditModule,
        AccessModule.withPolicies(capabilities),
        ApiClientsModule.withScopes(capabilities),
        ChangesModule.withFeeds(capabilities),
        AccountsModule,
        WebhooksModule,
        JobsModule,
        SettingsModule.withDefinitions(capabilities),
        CalendarModule,
        FilesModule,
        NotificationsModule.withKinds(capabilities),
        ImportsModule,
        SavedViewsModule.withLists(capabilities),
        OperationModule.expecting(capabilities),
        WarningsModule.withSources(capabilities),
        FiguresModule.withSources(capabilities),
        ...modules,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        Encryption,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [CONFIG, Encryption],
    };
  }
}
