import { Injectable } from '@nestjs/common';
import { addDays, addMonths } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { PlacementMovesRepository, type MoveToStore } from '../placement-plans/placement-moves.repository.js';
import { PlacementPlansRepository } from '../placement-plans/placement-plans.repository.js';
import { SecondedPeopleQuery, type PersonFromNearby } from './seconded-people.query.js';

interface TermsToLoad {
  readonly provinceId: string;
  readonly name: string;
  readonly goal: string;
}

const by = (name: string) => ({ accountId: null, sessionId: null, name: `${name} (trình diễn)` });
const KEEPER = by('Sở Nội vụ');
const STEPS = [
  ['submit', KEEPER],
  ['consider', by('Giám đốc Sở Nội vụ')],
  ['approve', by('UBND tỉnh')],
  ['finish', KEEPER],
] as const;
/** Days from today to the end of each secondment: one that has to be settled soon, one that has not. */
const DAYS_LEFT = [40, 200] as const;
/** Days from today on which the post may have begun: with its end none is longer than 36 months (`longestSecondment`). */
const BEGUN = { earliest: -28, latest: -6 } as const;
const NOTE = 'Biệt phái trước khi dùng hệ thống, ghi lại để theo dõi thời hạn (dữ liệu trình diễn)';

/** Secondments of before that are still going on: nobody moves, the posts are those that the people hold. */
@Injectable()
export class PlacementTermsDemonstration {
  constructor(
    private readonly database: Database,
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
    private readonly people: SecondedPeopleQuery,
  ) {}

  async load({ provinceId: unitId, name, goal }: TermsToLoad): Promise<void> {
    const [from, to] = [BEGUN.earliest, BEGUN.latest].map((months) => addMonths(today(), months));
    if (from === undefined || to === undefined) return;
    await this.database.write(systemScope('loadPlacementTerms', KEEPER.name), async (writer) => {
      const wanted = { bloc: 'government' as const, from, to, limit: DAYS_LEFT.length };
      const people = await this.people.fromNearby(writer, wanted);
      const begun = people.map(({ startedOn }) => startedOn).toSorted()[0];
      if (begun === undefined) return;
      const plan = { id: uuid(), unitId, bloc: wanted.bloc, name, goal, asOf: begun, effectiveOn: begun };
      await this.plans.insert(writer, { ...plan, createdByName: KEEPER.name }, { weights: {}, limits: {} });
      const done = people.map((person, index) => doneMove(plan, person, index));
      await this.moves.insert(writer, done);
      for (const [step, actor] of STEPS) await this.plans.addStep(writer, plan.id, step, actor, null);
      await this.plans.share(writer, plan.id);
      await this.plans.enter(writer, plan.id, 1, 'carried_out');
    });
  }
}

function doneMove(
  plan: { readonly id: string; readonly unitId: string; readonly bloc: string },
  { startedOn, fromUnitId, fromOfficeId, ...person }: PersonFromNearby,
  index: number,
): MoveToStore {
  const { bloc, positionId, positionTitle, specialismCode } = person;
  return {
    ...person,
    id: uuid(),
    planId: plan.id,
    keeperUnitId: plan.unitId,
    keeperBloc: plan.bloc,
    isShared: true,
    kind: 'secondment',
    fromPostingId: null,
    ...{ fromUnitId, fromOfficeId, fromBloc: bloc, fromPositionId: positionId, fromPositionTitle: positionTitle },
    fromSpecialismCode: specialismCode,
    isLeader: false,
    effectiveOn: startedOn,
    endsOn: addDays(today(), DAYS_LEFT[index] ?? 0),
    isLocked: true,
    origin: 'by_hand',
    explanation: null,
    note: NOTE,
    state: 'done',
    decisionNumber: `${101 + index}/QĐ-UBND`,
    decidedOn: addDays(startedOn, -10),
    signerName: 'Nguyễn Văn An (trình diễn)',
    signerPosition: 'Phó Chủ tịch',
    failure: null,
    carriedOutAt: new Date(`${startedOn}T00:00:00Z`),
    ...{ transferId: null, departureId: null, undoesId: null, termOutcome: null, termDecision: null },
    version: 1,
  };
}
