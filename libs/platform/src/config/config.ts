import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { mailConfig, throwawayMail, type MailConfig } from './mail-config.js';
import { parseOidcConfig, type OidcConfig } from './oidc-config.js';

/** Everything the process takes from its environment, parsed once at boot. */
export interface Config extends MailConfig {
  readonly mode: 'demo' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  /** The API's own login role: owns nothing, has no BYPASSRLS. */
  readonly databaseUrl: string;
  /** Used for migrations only; empty where another process runs them. */
  readonly databaseOwnerUrl: string;
  /** The worker's own login role: owns the queue of background tasks and reaches nothing else. */
  readonly workerDatabaseUrl: string;
  /** `on`: background tasks run beside the API · `only`: nothing but them · `off`: another process runs them. */
  readonly worker: 'on' | 'off' | 'only';
  /** 32 bytes for AES-256-GCM over identity numbers and kept files. */
  readonly encryptionKey: Buffer;
  /** 32 bytes for the HMAC that finds an identity number without reading it. */
  readonly digestKey: Buffer;
  /** Folder of the built web application, or null when another server serves it. */
  readonly webFolder: string | null;
  /** `none`: the demonstration starts with units, positions and accounts, and its people come by import. */
  readonly demoRoster: 'full' | 'none';
  /** Folder for files that only the operator may read, such as the list of demonstration accounts. */
  readonly home: string;
  /** Folder of the anchors of the audit chains, outside the data folder of the database; null: none are kept. */
  readonly anchorFolder: string | null;
  /** Cookies get the `__Host-` prefix and Secure. */
  readonly behindTls: boolean;
  /** Signing in through the service of the province; null where none is configured. */
  readonly oidc: OidcConfig | null;
  /** How many processes of the API share the requests; each allows its share of a client's limit. */
  readonly replicas: number;
  /** `public`: webhooks go by https to public addresses only · `any`: for demonstration and tests. */
  readonly webhookTargets: 'public' | 'any';
  /** How long a receiver of webhooks may take. */
  readonly webhookTimeoutMs: number;
  readonly logLevel: LogLevel;
  /** Null: the standard output. */
  readonly logFile: string | null;
  /** Null: no metrics. A port of their own, never the public one. */
  readonly metrics: MetricsPlace | null;
  /** From SIGTERM until the server stops listening: the time that a balancer needs to look elsewhere. */
  readonly drainSeconds: number;
  /** What requests in flight are given after that, and background tasks in hand from SIGTERM. */
  readonly stopSeconds: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
  /** Null: no token is asked, which only this machine's own address may have in production. */
  readonly token: string | null;
}

export const CONFIG = Symbol('Config');

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws one error that names every wrong or missing variable. */
export function parseConfig(env: Environment): Config {
  const faults: string[] = [];
  const config: Config = {
    mode: oneOf(env['MODE'] ?? 'demo', ['demo', 'production', 'test'], 'MODE', faults),
    host: env['HOST'] ?? '127.0.0.1',
    port: wholeNumber(env, 'PORT', 3000, 65_535, faults),
    databaseUrl: required(env, 'DATABASE_URL', faults),
    databaseOwnerUrl: env['DATABASE_OWNER_URL'] ?? '',
    workerDatabaseUrl: env['WORKER'] === 'off' ? '' : required(env, 'WORKER_DATABASE_URL', faults),
    worker: oneOf(env['WORKER'] ?? 'on', ['on', 'off', 'only'], 'WORKER', faults),
    encryptionKey: key(env, 'ENCRYPTION_KEY', faults),
    digestKey: key(env, 'DIGEST_KEY', faults),
    webFolder: env['WEB_DIST'] ?? null,
    demoRoster: oneOf(env['DEMO_ROSTER'] ?? 'full', ['full', 'none'], 'DEMO_ROSTER', faults),
    home: env['COMMUNE_HOME'] ?? '.local',
    anchorFolder: env['AUDIT_ANCHOR_FOLDER'] ?? join(env['COMMUNE_HOME'] ?? '.local', 'audit-anchors'),
    behindTls: env['BEHIND_TLS'] === 'true',
    oidc: parseOidcConfig(env, env['MODE'] === 'production', faults),
    replicas: positiveNumber(env['REPLICAS'] ?? '1', 'REPLICAS', faults),
    webhookTargets: oneOf(
      env['WEBHOOK_TARGETS'] ?? (env['MODE'] === 'production' ? 'public' : 'any'),
      ['public', 'any'],
      'WEBHOOK_TARGETS',
      faults,
    ),
    webhookTimeoutMs: 10_000,
    logLevel: oneOf(env['LOG_LEVEL'] ?? 'info', logLevels, 'LOG_LEVEL', faults),
    logFile: env['LOG_FILE'] ?? null,
    metrics: metricsPlace(env, faults),
    drainSeconds: wholeNumber(env, 'DRAIN_SECONDS', 1, 60, faults),
    stopSeconds: wholeNumber(env, 'STOP_SECONDS', 15, 300, faults),
    ...mailConfig(env, faults),
  };
  if (config.mode === 'production') faults.push(...productionFaults(env, config));
  if (faults.length > 0) throw new Error(`Configuration: ${faults.join('; ')}`);
  return config;
}

/** Keys and folders for tests and for writing the contract, where no secret outlives the process. */
export function throwawayConfig(overrides: Partial<Config> = {}): Config {
  return {
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: '',
    databaseOwnerUrl: '',
    workerDatabaseUrl: '',
    worker: 'off',
    oidc: null,
    encryptionKey: randomBytes(32),
    digestKey: randomBytes(32),
    webFolder: null,
    demoRoster: 'full',
    home: '.local',
    anchorFolder: null,
    behindTls: false,
    replicas: 1,
    webhookTargets: 'any',
    webhookTimeoutMs: 10_000,
    logLevel: 'info',
    logFile: null,
    metrics: null,
    drainSeconds: 0,
    stopSeconds: 5,
    ...throwawayMail,
    ...overrides,
  };
}

function required(env: Environment, name: string, faults: string[]): string {
  const value = env[name];
  if (!value) faults.push(`${name} is missing`);
  return value ?? '';
}

function key(env: Environment, name: string, faults: string[]): Buffer {
  const bytes = Buffer.from(required(env, name, faults), 'base64');
  if (env[name] && bytes.length !== 32) faults.push(`${name} must be 32 bytes in base64`);
  // A repeated byte is what people type as a placeholder.
  if (bytes.length === 32 && new Set(bytes).size < 8) faults.push(`${name} is a default key`);
  return bytes;
}

function wholeNumber(env: Environment, name: string, otherwise: number, maximum: number, faults: string[]): number {
  const number = Number(env[name] ?? otherwise);
  if (!Number.isInteger(number) || number < 0 || number > maximum) {
    faults.push(`${name} must be between 0 and ${maximum}`);
  }
  return number;
}

function metricsPlace(env: Environment, faults: string[]): MetricsPlace | null {
  if (!env['METRICS_PORT']) return null;
  const port = wholeNumber(env, 'METRICS_PORT', 0, 65_535, faults);
  return { port, host: env['METRICS_HOST'] ?? '127.0.0.1', token: env['METRICS_TOKEN'] || null };
}

/** What is handy in a demonstration and must not stand in real use. */
function productionFaults(env: Environment, { metrics }: Config): string[] {
  const isOpen =
    metrics !== null && metrics.token === null && !['127.0.0.1', '::1', 'localhost'].includes(metrics.host);
  return [
    ...(env['DEMO_ROSTER'] ? ['DEMO_ROSTER has no place in production'] : []),
    ...(isOpen ? ['METRICS_TOKEN is missing although METRICS_HOST is not this machine'] : []),
  ];
}

function positiveNumber(text: string, name: string, faults: string[]): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) faults.push(`${name} must be a whole number from 1`);
  return number;
}

function oneOf<T extends string>(text: string, allowed: readonly T[], name: string, faults: string[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) faults.push(`${name} must be one of ${allowed.join(', ')}`);
  return found ?? (text as T); // never used: a fault stops the start
}
