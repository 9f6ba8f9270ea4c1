import type { Config } from '../config/index.js';

/** `__Host-` needs TLS: the browser then accepts the cookie from this host only. */
export function sessionCookieName(config: Pick<Config, 'behindTls'>): string {
  return config.behindTls ? '__Host-session' : 'session';
}
