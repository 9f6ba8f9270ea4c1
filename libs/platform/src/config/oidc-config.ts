/** Signing in through the province's own service (SSO), where one is configured. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the user name of the account: read at the first sign-in, the subject from then on. */
  readonly accountClaim: string;
  /** What the button says. */
  readonly title: string;
  /** Where browsers reach this application; `/api/v1/oidc/callback` below it is registered there. */
  readonly publicUrl: string;
}

/** Null where `OIDC_ISSUER` is not set. In production both sides speak TLS. */
export function parseOidcConfig(
  env: Readonly<Record<string, string | undefined>>,
  isProduction: boolean,
  faults: string[],
): OidcConfig | null {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) return null;
  const needed = (name: string): string => {
    if (!env[name]) faults.push(`${name} is missing beside OIDC_ISSUER`);
    return env[name] ?? '';
  };
  const config = {
    issuer,
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    accountClaim: env['OIDC_ACCOUNT_CLAIM'] ?? 'preferred_username',
    title: env['OIDC_TITLE'] ?? 'Tài khoản chung của tỉnh',
    publicUrl: needed('PUBLIC_URL').replace(/\/+$/u, ''),
  };
  for (const [name, url] of [
    ['OIDC_ISSUER', config.issuer],
    ['PUBLIC_URL', config.publicUrl],
  ] as const) {
    if (!URL.canParse(url)) faults.push(`${name} is no address`);
    else if (isProduction && new URL(url).protocol !== 'https:') faults.push(`${name} must be https in production`);
  }
  return config;
}
