import { join } from 'node:path';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../config/index.js';
import { Database, systemScope } from '../../database/index.js';
import { BackgroundTasks } from '../../jobs/index.js';
import { ANCHOR_FILE } from './anchor-file.js';
import { lastAnchoring, lastVerification, type Anchoring, type Verification } from './audit-proof.repository.js';
import { anchorHeads, proveTrail } from './audit-proof.js';
import type { VerificationReport } from './verify-audit.js';

const HOURLY = '7 * * * *';
const NIGHTLY = '20 2 * * *';

/** Anchors the chains when the application starts and stops and every hour, and verifies them every night. */
@Injectable()
export class AuditProof implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit');
  private readonly file: string | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly tasks: BackgroundTasks,
  ) {
    this.file = config.anchorFolder === null ? null : join(config.anchorFolder, ANCHOR_FILE);
  }

  onModuleInit(): void {
    this.tasks.register({ name: 'audit.anchor', maxAttempts: 3, run: () => this.anchor() });
    this.tasks.schedule('audit.anchor', HOURLY);
    this.tasks.register({ name: 'audit.verify', maxAttempts: 3, run: () => this.verifyLoudly() });
    this.tasks.schedule('audit.verify', NIGHTLY);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.anchorIfPossible();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.anchorIfPossible();
  }

  async anchor(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    await this.database.write(systemScope('anchorAuditTrail'), (writer) => anchorHeads(writer, file));
  }

  async verify(): Promise<VerificationReport> {
    const store = {
      query: <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> =>
        this.database.write(systemScope('verifyAuditTrail'), (writer) => writer.query<Row>(text, values)),
    };
    return proveTrail(store, { url: this.config.databaseUrl, role: 'everything', anchorFile: this.file });
  }

  async state(): Promise<{ anchored: Anchoring | null; verified: Verification | null }> {
    return this.database.read(systemScope('getAuditState'), async (reader) => ({
      anchored: await lastAnchoring(reader),
      verified: await lastVerification(reader),
    }));
  }

  private async verifyLoudly(): Promise<void> {
    const { faults } = await this.verify();
    if (faults.length > 0) this.log.error(`The audit trail is not as it was written: ${faults.length} faults`);
  }

  /** Neither a start nor a stop fails on a folder that can't be written; the log and the screen of the trail say it. */
  private async anchorIfPossible(): Promise<void> {
    try {
      await this.anchor();
    } catch (error) {
      this.log.error(
        `The audit chains could not be anchored: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
