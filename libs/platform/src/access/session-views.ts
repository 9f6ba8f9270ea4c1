import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { UnitTrees } from '../units/index.js';
import { isOpenBefore, nextStepOf } from './next-step.js';
import { PolicyRegistry } from './policy-registry.js';
import type { SessionView } from './session.dto.js';
import type { CurrentSession } from './session.repository.js';

/** What the browser sees of a session. Before the second step it sees no more than who is signing in. */
@Injectable()
export class SessionViews {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
    private readonly policies: PolicyRegistry,
    private readonly trees: UnitTrees,
  ) {}

  async of(session: CurrentSession): Promise<SessionView> {
    const tree = await this.trees.at(session.unitRevision);
    const nameOf = (unitId: string): string => tree.find(unitId)?.fullName ?? '';
    const { accountId: id, username, displayName, mustChangePassword, civilServantId } = session;
    const assignments = session.awaitsSecondFactor ? [] : session.assignments;
    return {
      account: { id, username, displayName, mustChangePassword, civilServantId },
      assignments: assignments.map((held) => ({
        ...held,
        blocs: [...held.blocs],
        unitName: nameOf(held.unitId),
        delegatedBy: held.delegatedBy ?? null,
      })),
      operations: this.operationsOf(session),
      nextStep: nextStepOf(session, this.config.mode),
      csrfToken: session.csrfToken,
      unitName: nameOf(assignments[0]?.unitId ?? ''),
    };
  }

  private operationsOf(session: CurrentSession): string[] {
    const held = session.assignments.map((assignment) => assignment.role);
    const step = nextStepOf(session, this.config.mode);
    return [...this.policies.operationIds()]
      .filter((operationId) => {
        if (step !== null && !isOpenBefore(step, operationId)) return false;
        const who = this.policies.lineOf(operationId)?.who;
        return typeof who === 'object' ? held.some((role) => who[role] !== undefined) : who === 'signed-in';
      })
      .sort();
  }
}
