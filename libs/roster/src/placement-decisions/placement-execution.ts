import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { Refusal } from '@commune/platform/http';
import { BackgroundTasks } from '@commune/platform/jobs';
import { sayWhy } from '../postings/post-change-rules.js';
import { CarryingOut } from './carrying-out.js';
import { DueMoves } from './due-moves.query.js';

export const EXECUTE_PLACEMENT = 'roster.execute-placement-moves';

const scope = systemScope('executePlacementMoves');

/**
 * What was decided happens on its day, each move in a transaction of its own together with its state: a task that is
 * killed and run again finds it either done or not begun.
 */
@Injectable()
export class PlacementExecution implements OnModuleInit {
  private readonly log = new Logger('placement');

  constructor(
    private readonly database: Database,
    private readonly tasks: BackgroundTasks,
    private readonly due: DueMoves,
    private readonly carryingOut: CarryingOut,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: EXECUTE_PLACEMENT, run: () => this.run() });
    // After units have changed and what was decided person by person has been done.
    this.tasks.schedule(EXECUTE_PLACEMENT, '25 0 * * *');
  }

  async run(day: string = today()): Promise<void> {
    const ids = await this.database.read(scope, (reader) => this.due.on(reader, day));
    const faults: unknown[] = [];
    for (const id of ids) await this.one(id, day).catch((error: unknown) => faults.push(error));
    // One that meets a fault keeps nobody else from moving; the task is tried again for it.
    if (faults.length > 0) throw faults[0];
  }

  private async one(id: string, day: string): Promise<void> {
    try {
      await this.database.write(scope, (writer: Writer) => this.carryingOut.carryOut(writer, id, day));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.log.warn(`move ${id} is not carried out: ${error.code}`);
      await this.database.write(scope, (writer) => this.carryingOut.fail(writer, id, sayWhy(error)));
    }
  }
}
