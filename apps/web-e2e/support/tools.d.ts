declare module '*/tools/chromium.mjs' {
  export function findChromium(): Promise<string>;
}

declare module '*/tools/application.mjs' {
  interface Application {
    readonly url: string;
    readonly home: string;
    stop(): Promise<void>;
  }
  export function startApplication(options: {
    home: string;
    port: number;
    mode: 'demo';
    own: undefined;
    fast: boolean;
  }): Promise<Application>;
}

declare module '*/tools/processes.mjs' {
  export function portFrom(wanted: number): Promise<number>;
}

declare module '*/tools/oidc-server.mjs' {
  export class OidcServer {
    static start(clientId: string): Promise<OidcServer>;
    readonly issuer: string;
    person: { readonly sub: string; readonly preferred_username: string };
    stop(): Promise<void>;
  }
}
