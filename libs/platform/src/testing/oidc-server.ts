import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface OidcTestPerson {
  readonly sub: string;
  readonly preferred_username?: string;
}

/** What a dishonest or broken service would put into its ID token. */
export interface OidcFaults {
  readonly nonce?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly isExpired?: boolean;
  readonly hasForeignKey?: boolean;
}

interface Grant {
  readonly nonce: string;
  readonly person: OidcTestPerson;
}

/** A small OpenID Connect service on 127.0.0.1 that lets `person` in without asking. Codes are good once. */
export class OidcServer {
  person: OidcTestPerson = { sub: 'nobody' };
  faults: OidcFaults = {};
  issuer = '';
  private readonly grants = new Map<string, Grant>();
  private readonly server: Server;

  private constructor(
    private readonly keys: { own: CryptoKey; foreign: CryptoKey; published: JWK },
    private readonly clientId: string,
  ) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.writeHead(500).end());
    });
  }

  static async start(clientId = 'commune', port = 0): Promise<OidcServer> {
    const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const published = { ...(await exportJWK(own.publicKey)), kid: 'test', use: 'sig', alg: 'RS256' };
    const server = new OidcServer({ own: own.privateKey, foreign: foreign.privateKey, published }, clientId);
    server.server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    const address = server.server.address();
    server.issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    return server;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    if (pathname === '/.well-known/openid-configuration') return sendJson(response, this.metadata());
    if (pathname === '/jwks') return sendJson(response, { keys: [this.keys.published] });
    if (pathname === '/authorize') return this.authorize(searchParams, response);
    if (pathname === '/token') return sendJson(response, await this.token(await formOf(request)));
    response.writeHead(404).end();
  }

  private metadata(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.grants.set(code, { nonce: asked.get('nonce') ?? '', person: this.person });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { Location: back.href }).end();
  }

  private async token(form: URLSearchParams): Promise<object> {
    const code = form.get('code') ?? '';
    const grant = this.grants.get(code);
    this.grants.delete(code);
    if (!grant || !form.get('code_verifier')) return { error: 'invalid_grant' };
    return { access_token: randomUUID(), token_type: 'Bearer', id_token: await this.idToken(grant) };
  }

  private async idToken({ nonce, person }: Grant): Promise<string> {
    const { faults } = this;
    const now = Math.floor(Date.now() / 1000) - (faults.isExpired ? 7200 : 0);
    return new SignJWT({ ...person, nonce: faults.nonce ?? nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuer(faults.issuer ?? this.issuer)
      .setAudience(faults.audience ?? this.clientId)
      .setIssuedAt(now)
      .setExpirationTime(now + 3600)
      .sign(faults.hasForeignKey ? this.keys.foreign : this.keys.own);
  }
}

function sendJson(response: ServerResponse, body: object): void {
  const status = 'error' in body ? 400 : 200;
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array)); // a request streams bytes
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
