import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type Configuration,
} from 'openid-client';
import { CONFIG, type Config, type OidcConfig } from '../../config/index.js';
import { notFound } from '../../http/index.js';

/** What is remembered between leaving and coming back. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  /** The user name by which an account is found the first time. */
  readonly username: string | null;
}

/** The sign-in service of the province: where to send somebody, and who has come back. */
@Injectable()
export class OidcClient {
  private server: Promise<Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'oidc' | 'mode'>) {}

  get title(): string | null {
    return this.config.oidc?.title ?? null;
  }

  async addressFor({ state, nonce, codeVerifier }: OidcAttempt): Promise<string> {
    const server = await this.discovered();
    return buildAuthorizationUrl(server, {
      redirect_uri: this.callback(),
      scope: 'openid profile email',
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).href;
  }

  /** Throws where signature, issuer, audience, nonce, state, expiry or the code itself are not right. */
  async personOf(query: string, attempt: OidcAttempt): Promise<OidcPerson> {
    const server = await this.discovered();
    const tokens = await authorizationCodeGrant(server, new URL(`${this.callback()}${query}`), {
      pkceCodeVerifier: attempt.codeVerifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no ID token');
    const claim = this.settings().accountClaim;
    const named = claims[claim] ?? (await this.fromUserInfo(server, tokens.access_token, claims.sub, claim));
    // An address that nobody has verified can be anybody's.
    const isUnverified = claim === 'email' && claims['email_verified'] === false;
    const username = typeof named === 'string' && named !== '' && !isUnverified ? named.toLowerCase() : null;
    return { issuer: claims.iss, subject: claims.sub, username };
  }

  private async fromUserInfo(server: Configuration, token: string, subject: string, claim: string): Promise<unknown> {
    if (server.serverMetadata().userinfo_endpoint === undefined) return null;
    const answer = await fetchUserInfo(server, token, subject);
    return claim === 'email' && answer.email_verified === false ? null : answer[claim];
  }

  private callback(): string {
    return `${this.settings().publicUrl}/api/v1/oidc/callback`;
  }

  private settings(): OidcConfig {
    if (!this.config.oidc) throw notFound('dịch vụ đăng nhập');
    return this.config.oidc;
  }

  /** Asked once; a failure is forgotten, so that the next person tries again. */
  private async discovered(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings();
    // The token comes from the service itself over TLS; its signature is checked all the same.
    const execute = [enableNonRepudiationChecks, ...(this.config.mode === 'production' ? [] : [allowInsecureRequests])];
    this.server ??= discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 5 });
    return this.server.catch((error: unknown) => {
      this.server = undefined;
      throw error;
    });
  }
}
