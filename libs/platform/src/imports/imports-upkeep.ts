import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { ImportsRepository } from './imports.repository.js';

const NAME = 'imports-upkeep';

/** Files of imports are thrown away when their time is over, executed or not. */
@Injectable()
export class ImportsUpkeep implements OnModuleInit {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly imports: ImportsRepository,
  ) {}

  onModuleInit(): void {
    const dropExpired = (): Promise<void> =>
      this.database.write(systemScope('importsUpkeep'), (writer) => this.imports.dropExpired(writer));
    this.tasks.register({ name: NAME, run: dropExpired });
    this.tasks.schedule(NAME, '30 2 * * *');
  }
}
