import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/index.js';

const ID_NUMBER = /\d{12}/g;

/** Twelve digits in a row are somebody's identity number, wherever they come from. */
export function maskedNumbers(text: string): string {
  return text.replace(ID_NUMBER, '************');
}

/** One JSON line for each event, to the standard output. Nothing in tests but what is fatal. */
export function createLogger(config: Pick<Config, 'mode'>): Logger {
  return pino({
    level: config.mode === 'test' ? 'fatal' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      logMethod(parameters, method) {
        const masked = parameters.map((parameter: unknown) =>
          typeof parameter === 'string' ? maskedNumbers(parameter) : parameter,
        );
        method.apply(this, masked as typeof parameters); // the same parameters, with digits masked in the texts
      },
    },
  });
}

/** Nest's own messages in the same form. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    // Routes and modules at each start tell an operator nothing.
    if (!quiet.has(context ?? '')) this.logger.info({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stackOrContext?: string, context?: string): void {
    this.logger.error({ context: context ?? stackOrContext }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}

const quiet = new Set(['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestFactory']);
