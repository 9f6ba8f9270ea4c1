export { ApiClientsModule } from './api-clients.module.js';
export { ApiClientsService } from './api-clients.service.js';
export { ClientReach } from './client-reach.js';
export { ClientsNow } from './clients-now.js';
export { ClientScopes, type ClientScope } from './client-scopes.js';
