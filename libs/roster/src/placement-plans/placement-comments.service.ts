import { Injectable } from '@nestjs/common';
import type { AccessScope, Reader } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { sideOf } from './placement-actions.js';
import { PlacementCommentsRepository } from './placement-comments.repository.js';
import type { PlacementCommentList, PlacementCommentRequest } from './placement-comments.dto.js';
import { PlacementMovesRepository, type StoredMove } from './placement-moves.repository.js';
import { PlacementReach } from './placement-reach.js';

/** What both heads say to a move, and what the keeper of the plan answers. */
@Injectable()
export class PlacementCommentsService {
  constructor(
    private readonly reach: PlacementReach,
    private readonly moves: PlacementMovesRepository,
    private readonly comments: PlacementCommentsRepository,
  ) {}

  async list(scope: AccessScope, moveId: string): Promise<PlacementCommentList> {
    return this.reach.read(scope, async (reader) => {
      await this.found(reader, moveId);
      return { items: await this.comments.ofMove(reader, moveId) };
    });
  }

  async add(
    scope: AccessScope,
    moveId: string,
    { stance, text }: PlacementCommentRequest,
  ): Promise<PlacementCommentList> {
    return this.reach.write(scope, async (writer, own) => {
      const move = await this.found(writer, moveId);
      const side = sideOf(own, own.operationId, move);
      if (side === null) throw notFound('người trong phương án');
      if (move.state !== 'planned') throw tooLate();
      await this.comments.add(writer, moveId, { side, stance, text, by: scope.actor });
      return { items: await this.comments.ofMove(writer, moveId) };
    });
  }

  private async found(reader: Reader, id: string): Promise<StoredMove> {
    const move = await this.moves.find(reader, id);
    if (!move) throw notFound('người trong phương án');
    return move;
  }
}

function tooLate(): Refusal {
  return new Refusal(
    'conflict',
    'placement.decided-already',
    'Đã có quyết định về người này nên không góp ý được nữa.',
  );
}
