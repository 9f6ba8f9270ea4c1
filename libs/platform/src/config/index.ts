export { CONFIG, parseConfig, throwawayConfig, type Config, type Environment, type LogLevel } from './config.js';
export { withSecretFiles } from './secret-files.js';
export type { OidcConfig } from './oidc-config.js';
