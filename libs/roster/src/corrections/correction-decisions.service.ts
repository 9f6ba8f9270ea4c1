import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { brokenConstraint, invalid } from '@commune/platform/http';
import { refuseOwnRecord } from '../postings/post-change-rules.js';
import { PostingsRepository } from '../postings/postings.repository.js';
import { numberTaken } from '../records/civil-servants.service.js';
import { CorrectionDesk } from './correction-desk.js';
import type { CorrectionItem } from './correction.entities.js';
import type { CorrectionDecision, CorrectionDecisions, CorrectionRequestView } from './corrections.dto.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { CorrectionsService, refuseClosed } from './corrections.service.js';

/** Accepted or refused field by field; what is accepted goes through the rules of every change of a record. */
@Injectable()
export class CorrectionDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionsRepository,
    private readonly requests: CorrectionsService,
    private readonly desk: CorrectionDesk,
    private readonly posts: PostingsRepository,
  ) {}

  async decide(
    scope: AccessScope,
    id: string,
    version: number,
    { decisions, recordVersion }: CorrectionDecisions,
  ): Promise<CorrectionRequestView> {
    return this.database
      .write({ ...scope, reason: 'Theo đề nghị đính chính' }, async (writer) => {
        const request = await this.requests.found(writer, id);
        refuseClosed(request);
        await refuseOwnRecord(this.posts, writer, request.civilServantId);
        const open = (await this.corrections.items(writer, id)).filter(({ state }) => state === 'open');
        refuseFaults(decisions, open);
        const isWhole = decisions.length === open.length;
        await this.corrections.change(writer, id, version, isWhole ? 'decided' : 'open', scope.actor.name);
        await this.desk.accept(writer, scope, request, accepted(decisions, open), recordVersion);
        for (const { itemId, isAccepted, reason = null } of decisions) {
          await this.corrections.decide(writer, itemId, isAccepted ? 'accepted' : 'refused', reason);
        }
        if (isWhole) await this.desk.tell(writer, request);
        return this.requests.view(writer, scope, id);
      })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'civil_servant_id_number_taken' ? numberTaken() : error;
      });
  }
}

function accepted(decisions: readonly CorrectionDecision[], items: readonly CorrectionItem[]): CorrectionItem[] {
  const ids = new Set(decisions.filter(({ isAccepted }) => isAccepted).map(({ itemId }) => itemId));
  return items.filter(({ id }) => ids.has(id));
}

function refuseFaults(decisions: readonly CorrectionDecision[], open: readonly CorrectionItem[]): void {
  const known = new Set(open.map(({ id }) => id));
  const faults = decisions.flatMap(({ itemId, isAccepted, reason }, index) => [
    ...(known.delete(itemId)
      ? []
      : [{ pointer: `/decisions/${index}/itemId`, code: 'roster.item-not-open', message: 'Mục này không còn chờ.' }]),
    ...(isAccepted || reason
      ? []
      : [{ pointer: `/decisions/${index}/reason`, code: 'roster.refused-why', message: 'Từ chối cần có lý do.' }]),
  ]);
  const none = { pointer: '/decisions', code: 'roster.nothing-decided', message: 'Chưa quyết định mục nào.' };
  if (decisions.length === 0) throw invalid([none]);
  if (faults.length > 0) throw invalid(faults);
}
