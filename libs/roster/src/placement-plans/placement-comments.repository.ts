import { Injectable } from '@nestjs/common';
import type { Actor, Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { instant } from '../review-rounds/review-rounds.repository.js';
import type { PlacementCommentView } from './placement-comments.dto.js';

const OF_MOVE = `
  select id, side, stance, text, by_name as "byName", ${instant('at')} as at
  from placement_comment where move_id = $1 order by placement_comment.at, id limit 500`;

const ADD = `
  insert into placement_comment (id, move_id, side, stance, text, by_account, by_name) values ($1, $2, $3, $4, $5, $6, $7)`;

@Injectable()
export class PlacementCommentsRepository {
  /** In the order in which they were written. */
  async ofMove(reader: Reader, moveId: string): Promise<PlacementCommentView[]> {
    return reader.query<PlacementCommentView>(OF_MOVE, [moveId]);
  }

  async add(
    writer: Writer,
    moveId: string,
    { side, stance, text, by }: { side: string; stance: string; text: string; by: Actor },
  ): Promise<void> {
    await writer.query(ADD, [uuid(), moveId, side, stance, text, by.accountId, by.name]);
  }
}
