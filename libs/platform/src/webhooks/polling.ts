import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { FanOut } from './fan-out.js';

const EVERY_MS = 1_000;

/**
 * Looks into the feed every second, wherever background work runs. A wake-up in the transaction that writes would make
 * all writers queue at one lock, or at the one that NOTIFY takes at commit.
 */
@Injectable()
export class FeedPolling implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('webhooks');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly fanOut: FanOut,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.worker !== 'off') this.later();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private later(): void {
    if (this.isStopping) return;
    this.timer = setTimeout(() => {
      this.running = this.once();
    }, EVERY_MS).unref();
  }

  private async once(): Promise<void> {
    await this.fanOut.run().catch((error: unknown) => {
      this.log.warn(`The feed could not be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    this.later();
  }
}
