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
