import type { FastifyReply } from 'fastify';
import type { Config } from '../config/index.js';

type Transport = Pick<Config, 'behindTls'>;

/** `__Host-` needs TLS: the browser then accepts the cookie from this host only. */
export function sessionCookieName(config: Transport): string {
  return config.behindTls ? '__Host-session' : 'session';
}

export function setSessionCookie(reply: FastifyReply, config: Transport, token: string): void {
  void reply.setCookie(sessionCookieName(config), token, cookieOptions(config));
}

export function clearSessionCookie(reply: FastifyReply, config: Transport): void {
  void reply.clearCookie(sessionCookieName(config), cookieOptions(config));
}

/** Scripts and other sites don't get it; a link that leads here does. */
export function cookieOptions(config: Transport): { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean } {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: config.behindTls };
}
