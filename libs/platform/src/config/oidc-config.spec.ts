import { describe, expect, it } from '@jest/globals';
import { parseOidcConfig } from './oidc-config.js';

const env = {
  OIDC_ISSUER: 'https://sso.example',
  OIDC_CLIENT_ID: 'commune',
  OIDC_CLIENT_SECRET: 'secret',
  PUBLIC_URL: 'https://commune.example/',
};

function faultsOf(more: Record<string, string | undefined>, isProduction = true): string[] {
  const faults: string[] = [];
  parseOidcConfig({ ...env, ...more }, isProduction, faults);
  return faults;
}

describe('the configuration of OIDC', () => {
  it('is absent without an issuer', () => {
    expect(parseOidcConfig({}, true, [])).toBeNull();
  });

  it.each([
    ['is taken when whole', {}, []],
    [
      'refuses an issuer without TLS',
      { OIDC_ISSUER: 'http://sso.example' },
      ['OIDC_ISSUER must be https in production'],
    ],
    ['refuses an own address without TLS', { PUBLIC_URL: 'http://a' }, ['PUBLIC_URL must be https in production']],
    ['refuses what is no address', { OIDC_ISSUER: 'sso' }, ['OIDC_ISSUER is no address']],
    ['needs its secret', { OIDC_CLIENT_SECRET: undefined }, ['OIDC_CLIENT_SECRET is missing beside OIDC_ISSUER']],
  ])('%s', (_, more, faults) => {
    expect(faultsOf(more)).toEqual(faults);
  });

  it('may do without TLS outside production', () => {
    expect(faultsOf({ OIDC_ISSUER: 'http://127.0.0.1:9' }, false)).toEqual([]);
  });
});
