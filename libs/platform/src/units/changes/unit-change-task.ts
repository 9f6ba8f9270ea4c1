import { Injectable, type OnModuleInit } from '@nestjs/common';
// Not by the door: the runner of jobs asks for rights, and rights ask for units.
import { BackgroundTasks } from '../../jobs/background-tasks.js';
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
