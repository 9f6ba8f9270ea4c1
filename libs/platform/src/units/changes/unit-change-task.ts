import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackgroundTasks } from '../../jobs/index.js';
import { UnitChangesService } from './unit-changes.service.js';

const NAME = 'units.execute-due-changes';

/** Changes of units happen on their day, soon after midnight. */
@Injectable()
export class UnitChangeTask implements OnModuleInit {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly changes: UnitChangesService,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: NAME, run: () => this.changes.executeDue() });
    this.tasks.schedule(NAME, '5 0 * * *');
  }
}
