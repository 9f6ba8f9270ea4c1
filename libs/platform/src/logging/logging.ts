import type { LoggerService } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import type { Config } from '../config/index.js';
import { maskedMembers } from './masking.js';

/** One JSON line for each event, to the standard output or to a file. */
export function createLogger({ logLevel, logFile }: Pick<Config, 'logLevel' | 'logFile'>): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(parameters, method) {
          const masked = parameters.map(maskedMembers);
          method.apply(this, masked as typeof parameters); // the same parameters, with digits masked in the texts
        },
      },
    },
    destination(logFile === null ? { dest: 1, sync: true } : { dest: logFile, mkdir: true, sync: true }),
  );
}

/** Nest's own messages, and errors that we did not expect, in the same form. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    // Routes and modules at each start tell an operator nothing.
    if (!quiet.has(context ?? '')) this.logger.info({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  /** An object becomes members of the line: `{ traceId, stack }`. */
  error(message: unknown, stackOrContext?: string, context?: string): void {
    const members = typeof message === 'object' && message !== null ? message : {};
    const text = members === message ? 'error' : String(message);
    this.logger.error({ context: context ?? stackOrContext, ...members }, text);
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}

const quiet = new Set(['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestFactory']);
