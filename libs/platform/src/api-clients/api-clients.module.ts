import { Global, type DynamicModule } from '@nestjs/common';
import type { Policy } from '../access/policy.js';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { ApiClient, ApiKey } from './api-client.entity.js';
import { ApiClientsController } from './api-clients.controller.js';
import { ApiClientsRepository } from './api-clients.repository.js';
import { ApiClientsService } from './api-clients.service.js';
import { ClientAdmission } from './client-admission.js';
import { ClientDesk } from './client-desk.js';
import { ClientReach } from './client-reach.js';
import { CLIENT_SCOPES, ClientScopes } from './client-scopes.js';
import { ClientUse } from './client-use.js';
import { ClientsNow } from './clients-now.js';
import { ClientsAfterUnitChange } from './clients-after-unit-change.js';
import { ApiClients1764105001000 } from './migrations/1764105001000-api-clients.js';
import { ApiKeyUse1764105005000 } from './migrations/1764105005000-api-key-use.js';
import { RateLimits } from './rate-limits.js';

const administrators = { who: { province_admin: { reach: 'subtree', blocs: 'both' } } } as const;

const apiClientsPolicy: Policy = {
  getOwnApiClient: { who: {}, client: 'any' },
  listClientScopes: administrators,
  listApiClients: administrators,
  createApiClient: administrators,
  getApiClient: administrators,
  updateApiClient: administrators,
  rotateApiKey: administrators,
  revokeApiKey: administrators,
};

@Global()
@CapabilityModule(
  {
    name: 'api-clients',
    entities: [ApiClient, ApiKey],
    migrations: [ApiClients1764105001000, ApiKeyUse1764105005000],
    policy: apiClientsPolicy,
  },
  {
    controllers: [ApiClientsController],
    providers: [
      ClientsAfterUnitChange,
      ApiClientsRepository,
      ApiClientsService,
      ClientAdmission,
      ClientDesk,
      ClientReach,
      ClientScopes,
      ClientsNow,
      ClientUse,
      RateLimits,
    ],
    exports: [ApiClientsService, ClientAdmission, ClientReach, ClientScopes, ClientsNow, RateLimits],
  },
)
export class ApiClientsModule {
  /** The scopes of every module that the application consists of. */
  static withScopes(capabilities: readonly Capability[]): DynamicModule {
    const scopes = capabilities.flatMap((capability) => [...(capability.clientScopes ?? [])]);
    return { module: ApiClientsModule, providers: [{ provide: CLIENT_SCOPES, useValue: scopes }] };
  }
}
