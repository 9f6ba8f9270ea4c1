export { ApiClientsModule } from './api-clients.module.js';
export { ApiClientsService } from './api-clients.service.js';
export { ClientAdmission } from './client-admission.js';
export { ClientScopes, type ClientScope } from './client-scopes.js';
