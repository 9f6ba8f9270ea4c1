import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackgroundTasks } from '@commune/platform/jobs';
import { DeparturesService } from './departures.service.js';
import { TransfersService } from './transfers.service.js';

const NAME = 'roster.execute-due-post-changes';

/** What was decided for a later day happens on its day, after units have changed and before accounts are closed. */
@Injectable()
export class PostChangesTask implements OnModuleInit {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly departures: DeparturesService,
    private readonly transfers: TransfersService,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: NAME, run: () => this.run() });
    this.tasks.schedule(NAME, '20 0 * * *');
  }

  async run(): Promise<void> {
    await this.departures.executeDue();
    await this.transfers.executeDue();
  }
}
