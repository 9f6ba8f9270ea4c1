import { Injectable } from '@nestjs/common';
import { addMonths } from '@commune/kernel';
import { Database, systemScope, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { PlacementCommentsRepository } from '../placement-plans/placement-comments.repository.js';
import { PlacementMovesRepository, type StoredMove } from '../placement-plans/placement-moves.repository.js';
import { PlacementPlansRepository } from '../placement-plans/placement-plans.repository.js';
import { PlacementProposalsService } from './placement-proposals.service.js';

export interface PlanToLoad {
  readonly provinceId: string;
  readonly name: string;
  readonly goal: string;
  readonly asOf: string;
  readonly effectiveOn: string;
}

const by = (name: string) => ({ accountId: null, sessionId: null, name: `${name} (trình diễn)` });
const LOADER = by('Sở Nội vụ');
const LOCKED = 3;
const TERM_MONTHS = 24;
const NOTE = 'Hai xã đã thống nhất biệt phái 24 tháng để hỗ trợ nơi thiếu (dữ liệu trình diễn)';

/** A plan of the demonstration: proposed by the system, worked on by people, both heads heard. `load` answers its id. */
@Injectable()
export class PlacementDemonstration {
  constructor(
    private readonly database: Database,
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
    private readonly comments: PlacementCommentsRepository,
    private readonly proposals: PlacementProposalsService,
  ) {}

  async load({ provinceId: unitId, ...facts }: PlanToLoad): Promise<string> {
    const scope = systemScope('loadPlacementPlan', LOADER.name);
    const plan = { ...facts, id: uuid(), unitId, bloc: 'government' as const, createdByName: LOADER.name };
    await this.database.write(scope, (writer) => this.plans.insert(writer, plan, { weights: {}, limits: {} }));
    await this.proposals.load(scope, plan.id);
    await this.database.write(scope, (writer) => this.workOn(writer, plan.id));
    return plan.id;
  }

  private async workOn(writer: Writer, planId: string): Promise<void> {
    await this.plans.share(writer, planId);
    await this.plans.addStep(writer, planId, 'consult', LOADER, null);
    const moves = await this.moves.ofPlan(writer, planId);
    const away = moves.filter(({ unitId, fromUnitId }) => unitId !== fromUnitId);
    const [locked, seconded] = [away.slice(0, LOCKED), away[LOCKED]];
    for (const move of locked) await this.moves.change(writer, move.id, move.version, { isLocked: true });
    const [contested] = locked;
    if (contested) await this.say(writer, contested, 'disagrees', 'Xã chưa có người thay, đề nghị lùi sau quý I.');
    if (seconded) await this.second(writer, seconded);
    await this.plans.touch(writer, planId);
  }

  /** One that people have agreed on among themselves instead of what was proposed. */
  private async second(writer: Writer, move: StoredMove): Promise<void> {
    const endsOn = addMonths(move.effectiveOn, TERM_MONTHS);
    const agreed = { kind: 'secondment', endsOn, isLocked: true, origin: 'by_hand', explanation: null, note: NOTE };
    await this.moves.change(writer, move.id, move.version, agreed);
    await this.say(writer, move, 'agrees', 'Đồng ý cho biệt phái 24 tháng.');
    const text = 'Sẵn sàng tiếp nhận, đã bố trí nơi làm việc và nhà công vụ.';
    await this.comments.add(writer, move.id, {
      ...{ side: 'receiving', stance: 'agrees', text },
      by: by('Chủ tịch UBND nơi đến'),
    });
  }

  private async say(writer: Writer, { id }: StoredMove, stance: string, text: string): Promise<void> {
    await this.comments.add(writer, id, { side: 'giving', stance, text, by: by('Chủ tịch UBND nơi đi') });
  }
}
