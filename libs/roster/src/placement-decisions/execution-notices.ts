import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import { Database, systemScope, type Writer } from '@commune/platform/database';
import { Notifications } from '@commune/platform/notifications';
import { moveKind } from '../domain/index.js';
import { PlacementNotices } from '../placement-plans/placement-notices.js';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import type { PlaceInCharge } from '../records/people-in-charge.js';

const KIND = 'placement.carried-out';
const ACCOUNT = 'select id from account where civil_servant_id = $1 and not is_disabled';

/** Both ends and the person learn what has happened, in the transaction in which it happens. */
@Injectable()
export class ExecutionNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: PlacementNotices,
    private readonly notifications: Notifications,
  ) {}

  async tellDone(writer: Writer, move: StoredMove): Promise<void> {
    const { name } = moveKind(move.kind);
    const body = `${name}: ${move.fullName}, quyết định ${move.decisionNumber ?? ''}, từ ngày ${formatDate(move.effectiveOn)}.`;
    const notice = { kind: KIND, title: 'Quyết định bố trí đã có hiệu lực', body, once: move.id };
    const record = { ...notice, link: `/ho-so/${move.civilServantId}` };
    await this.notices.tellEnds(writer, endsOf(move), record, linkOfMove(move));
    await this.notifications.notify(writer, { ...notice, link: '/cua-toi', accountIds: await this.accountOf(move) });
  }

  async tellFailed(writer: Writer, move: StoredMove, failure: string): Promise<void> {
    const keeper = { unitId: move.keeperUnitId, bloc: blocOf(move.keeperBloc) };
    await this.notices.tell(writer, 'keepers', [keeper], {
      kind: KIND,
      title: 'Một quyết định bố trí chưa thực hiện được',
      body: `${move.fullName}: ${failure}`,
      link: linkOfMove(move),
    });
  }

  private async accountOf({ civilServantId }: StoredMove): Promise<string[]> {
    const found = await this.database.read(systemScope('findAccountOfPerson'), (reader) =>
      reader.query<{ id: string }>(ACCOUNT, [civilServantId]),
    );
    return found.map(({ id }) => id);
  }
}

const linkOfMove = ({ id }: StoredMove): string => `/bo-tri/nguoi/${id}`;

function endsOf({ fromUnitId, fromBloc, unitId, bloc }: StoredMove): PlaceInCharge[] {
  const from = { unitId: fromUnitId, bloc: blocOf(fromBloc) };
  return unitId === null || unitId === fromUnitId ? [from] : [from, { unitId, bloc: blocOf(bloc) }];
}

const blocOf = (bloc: string | null): 'party' | 'government' => (bloc === 'party' ? 'party' : 'government');
