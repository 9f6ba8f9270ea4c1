import { portFrom } from '../../../tools/processes.mjs';
import { OidcServer } from '../../../tools/oidc-server.mjs';

/** Who comes back from the province's own service; no other journey uses this account's form. */
export const PERSON_OF_SERVICE = 'theo-doi';

/**
 * A service that lets that person in without asking, and the environment by which the application offers it. Answers
 * the port at which the application must then be reached, since the service sends browsers back there.
 */
export async function startSignInService(firstPort: number): Promise<{ port: number; stop: () => Promise<void> }> {
  const service = await OidcServer.start('commune');
  service.person = { sub: 'person-of-the-journey', preferred_username: PERSON_OF_SERVICE };
  const port = await portFrom(firstPort);
  Object.assign(process.env, {
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: 'commune',
    OIDC_CLIENT_SECRET: 'journey',
    OIDC_TITLE: 'tài khoản chung của tỉnh',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  return { port, stop: () => service.stop() };
}
