import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { UnitTrees, type UnitTree } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { errorAt, officeOfPost, violationsOfMove, type MoveExplanation, type MoveKind } from '../domain/index.js';
import { waysOf } from './move-ways.js';
import { placesOfWork } from '../postings/places-of-work.js';
import {
  PlacementMovesRepository,
  type MoveToStore,
  type PersonInPost,
  type PositionOfMove,
} from './placement-moves.repository.js';
import type { StoredPlan } from './placement-plans.repository.js';
import { longestSecondment, longestTrial, movesAcrossBlocs } from './placement-settings.js';

export interface PostWanted {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId?: string;
  readonly positionId: string;
}

export interface MoveWanted {
  readonly civilServantId: string;
  readonly kind: MoveKind;
  readonly to: PostWanted | null;
  readonly effectiveOn: string;
  readonly endsOn: string | null;
  readonly isLocked: boolean;
  readonly note: string | null;
  readonly explanation: MoveExplanation | null;
}

type PlaceTo = Pick<MoveToStore, 'unitId' | 'bloc' | 'officeId' | 'positionId' | 'positionTitle' | 'specialismCode'> & {
  readonly isLeader: boolean;
};

const nowhere: PlaceTo = {
  unitId: null,
  bloc: null,
  officeId: null,
  positionId: null,
  positionTitle: null,
  specialismCode: null,
  isLeader: false,
};

/** From what is wished to a row: who the person is and where, which office the position belongs to, what is wrong. */
@Injectable()
export class MoveDrafting {
  constructor(
    private readonly moves: PlacementMovesRepository,
    private readonly trees: UnitTrees,
    private readonly settings: Settings,
  ) {}

  async drafts(reader: Reader, plan: StoredPlan, wanted: readonly MoveWanted[]): Promise<MoveToStore[]> {
    const people = await this.moves.inPost(reader, [...new Set(wanted.map(({ civilServantId }) => civilServantId))]);
    const byId = new Map(people.map((person) => [person.civilServantId, person]));
    const positions = await this.moves.positions(
      reader,
      wanted.flatMap(({ to }) => (to === null ? [] : [to.positionId])),
    );
    const tree = await this.trees.ofRequest();
    const longest = {
      secondment: await this.settings.value(reader, longestSecondment),
      trial: await this.settings.value(reader, longestTrial),
    };
    const acrossBlocs = await this.settings.value(reader, movesAcrossBlocs);
    return wanted.map((move) => {
      const person = byId.get(move.civilServantId);
      if (!person) throw notFound('người đang giữ vị trí');
      const to = move.to === null ? nowhere : placeTo(move.to, positions, tree, move.effectiveOn);
      refuseAway(plan, tree, person, to);
      if (!acrossBlocs) refuseOtherBloc(plan, to);
      const violations = violationsOfMove({ ...move, ...waysOf({ ...person, ...to }) }, longest);
      if (violations.length > 0) throw invalid(violations, violations[0]?.code);
      return rowOf(plan, move, person, to);
    });
  }
}

function placeTo(
  { unitId, bloc, officeId, positionId }: PostWanted,
  positions: ReadonlyMap<string, PositionOfMove>,
  tree: UnitTree,
  day: string,
): PlaceTo {
  const position = positions.get(positionId);
  if (!position)
    throw invalid([errorAt('/to/positionId', 'placement.position-unknown', 'Không có vị trí việc làm này.')]);
  if (position.bloc !== bloc) {
    throw invalid([errorAt('/to/positionId', 'roster.position-of-other-bloc', 'Vị trí việc làm này thuộc khối khác.')]);
  }
  const offices = placesOfWork(tree, unitId, bloc, day);
  const office =
    officeId === undefined ? officeOfPost(position, unitId, offices) : offices.find(({ id }) => id === officeId);
  if (!office) {
    const message = 'Phòng, ban này không thuộc đơn vị và khối đã chọn, hoặc đã kết thúc trước ngày đó.';
    throw invalid([errorAt('/to/officeId', 'roster.office-not-there', message)]);
  }
  const { name: positionTitle, specialismCode, isLeader } = position;
  return { unitId, bloc, officeId: office.id, positionId, positionTitle, specialismCode, isLeader };
}

/** A plan moves people of its own bloc, within the unit that keeps it. */
function refuseAway(plan: StoredPlan, tree: UnitTree, person: PersonInPost, { unitId }: PlaceTo): void {
  const within = new Set(tree.placesBelow(plan.unitId).owners);
  if (person.fromBloc !== plan.bloc || !within.has(person.fromUnitId)) throw notFound('người thuộc phạm vi phương án');
  if (unitId !== null && !within.has(unitId)) throw notFound('đơn vị trong phạm vi phương án');
}

function refuseOtherBloc(plan: StoredPlan, { bloc }: PlaceTo): void {
  if (bloc === null || bloc === plan.bloc) return;
  const message = 'Phương án của khối nào bố trí trong khối đó; tỉnh chưa cho phép bố trí giữa hai khối.';
  throw invalid([errorAt('/to/bloc', 'placement.other-bloc', message)], 'placement.other-bloc');
}

function rowOf(plan: StoredPlan, move: MoveWanted, person: PersonInPost, { isLeader, ...to }: PlaceTo): MoveToStore {
  const { kind, effectiveOn, endsOn, isLocked, note, explanation } = move;
  return {
    id: uuid(),
    planId: plan.id,
    keeperUnitId: plan.unitId,
    keeperBloc: plan.bloc,
    isShared: plan.isShared,
    ...person,
    ...to,
    ...{ kind, effectiveOn, endsOn, isLocked, note, explanation },
    isLeader: isLeader || person.isLeader,
    origin: explanation === null ? 'by_hand' : 'proposed',
    ...undecided,
  };
}

const undecided = {
  state: 'planned',
  decisionNumber: null,
  decidedOn: null,
  signerName: null,
  signerPosition: null,
  failure: null,
  carriedOutAt: null,
  transferId: null,
  departureId: null,
  undoesId: null,
  termOutcome: null,
  termDecision: null,
  version: 1,
};
