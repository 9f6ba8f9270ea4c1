import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { AccessScope } from './access-scope.js';
import { scopeSettings, settingsStatement } from './scope-settings.js';

export type StepMode = 'read' | 'write';

interface Step {
  readonly scope: AccessScope;
  readonly mode: StepMode;
}

interface Place {
  readonly transaction: JoinedTransaction;
  /** The step that the caller stands in, where one step calls another. */
  readonly step: Step | null;
  /** Of the steps that begin here: two at once would mix up their savepoints. */
  readonly turns: Turns;
}

/** One after the other, in the order of asking; a failed one doesn't stop the next. */
class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

const places = new AsyncLocalStorage<Place>();

/**
 * One transaction that many reads and writes of a request join. Each takes its own scope and stands in a savepoint of
 * its own; they follow one after the other, since they share a connection and its settings.
 */
export class JoinedTransaction {
  constructor(private readonly manager: EntityManager) {}

  /** The transaction that the running request has joined, if any. */
  static current(): JoinedTransaction | undefined {
    return places.getStore()?.transaction;
  }

  /** For what must stay even if the request is refused, such as the record of an attempt. */
  static outside<T>(work: () => Promise<T>): Promise<T> {
    return places.exit(work);
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return places.run({ transaction: this, step: null, turns: new Turns() }, work);
  }

  async step<T>(step: Step, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const place = places.getStore();
    if (!place) throw new Error('A step outside of the transaction that it should join');
    return place.turns.take(async () => {
      const result = await this.enter(step, work);
      if (place.step) await this.take(this.manager, place.step);
      return result;
    });
  }

  private enter<T>(step: Step, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return places.run({ transaction: this, step, turns: new Turns() }, () =>
      this.manager.transaction(async (manager) => {
        await this.take(manager, step);
        return work(manager);
      }),
    );
  }

  private async take(manager: EntityManager, { scope, mode }: Step): Promise<void> {
    await manager.query(`set local role ${scope.role}`);
    const { text, values } = settingsStatement(scopeSettings(scope, mode));
    await manager.query(text, values);
  }
}
