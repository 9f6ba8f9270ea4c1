import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import { systemScope, type Writer } from '@commune/platform/database';
import { Refusal } from '@commune/platform/http';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import { DueMoves } from './due-moves.query.js';
import { ExecutionNotices } from './execution-notices.js';
import { PlacementDesk } from './placement-desk.js';
import { PostChanges } from './post-changes.js';

/** One move happens: the roster changes, its state with it, and those concerned are told. */
@Injectable()
export class CarryingOut {
  constructor(
    private readonly desk: PlacementDesk,
    private readonly due: DueMoves,
    private readonly posts: PostChanges,
    private readonly notices: ExecutionNotices,
  ) {}

  /** Once: whoever comes second finds it done, behind the lock. */
  async carryOut(writer: Writer, id: string, day: string): Promise<void> {
    const move = await this.desk.lockedMove(writer, id);
    if (!move || move.state !== 'decided' || move.effectiveOn > day) return;
    await this.refuseFilled(writer, move);
    const done = await this.posts.make(writer, move);
    await this.desk.change(writer, move, { ...done, state: 'done', failure: null, carriedOutAt: new Date() });
    await this.closeUndone(writer, move);
    await this.notices.tellDone(writer, move);
    await this.desk.finishIfDone(writer, move.planId, systemScope('executePlacementMoves').actor);
  }

  async fail(writer: Writer, id: string, failure: string): Promise<void> {
    const move = await this.desk.lockedMove(writer, id);
    if (!move || move.state !== 'decided') return;
    await this.desk.change(writer, move, { state: 'failed', failure });
    await this.notices.tellFailed(writer, move, failure);
  }

  /** One seat, one person: a post that somebody else has taken meanwhile is for people to sort out. */
  private async refuseFilled(writer: Writer, move: StoredMove): Promise<void> {
    const { unitId, positionId, effectiveOn, civilServantId, positionTitle, undoesId } = move;
    if (unitId === null || positionId === null || undoesId !== null) return;
    const { required, holders } = await this.due.seats(writer, unitId, positionId, effectiveOn, civilServantId);
    if (required === null || holders < required) return;
    const message = `Vị trí ${positionTitle ?? ''} nơi đến cần ${required} người và ngày ${formatDate(effectiveOn)} đã có ${holders}. Xem lại số người cần hoặc hủy quyết định.`;
    throw new Refusal('conflict', 'placement.post-filled', message);
  }

  private async closeUndone(writer: Writer, { undoesId }: StoredMove): Promise<void> {
    if (undoesId === null) return;
    const undone = await this.desk.lockedMove(writer, undoesId);
    if (undone) await this.desk.change(writer, undone, { state: 'undone' });
  }
}
