import { Injectable } from '@nestjs/common';
import { blocs } from '@commune/kernel';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, pageOf, Refusal, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { catalogueChange, proposalSteps, proposalStepsFrom, type ProposalStep } from '../domain/index.js';
import type {
  WorkProposalApproval,
  WorkProposalPage,
  WorkProposalQuery,
  WorkProposalRequest,
  WorkProposalView,
} from './work-catalogue.dto.js';
import { WorkCatalogueRepository } from './work-catalogue.repository.js';
import { entryOf, notAfter, pastDay } from './work-catalogue.service.js';
import { WorkProposalsRepository, type StepTaken, type StoredProposal } from './work-proposals.repository.js';

type PlainStep = Exclude<ProposalStep, 'approve'>;

/** Work outside the catalogue: proposed by a commune, appraised by Sở Nội vụ, approved by its head (ND 335 Đ13.3). */
@Injectable()
export class WorkProposalsService {
  constructor(
    private readonly database: Database,
    private readonly proposals: WorkProposalsRepository,
    private readonly entries: WorkCatalogueRepository,
  ) {}

  async list(scope: AccessScope, query: WorkProposalQuery): Promise<WorkProposalPage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.proposals.list(reader, query);
      const total = await this.proposals.total(reader, query);
      const items = rows.map((row) => viewOf(scope, row));
      return { ...pageOf(items, total, query), items };
    });
  }

  async submit(scope: AccessScope, request: WorkProposalRequest): Promise<WorkProposalView> {
    const { unitId, coefficient, detail = null, ...told } = request;
    const bloc = blocs.find((one) => scope.grants.some((grant) => unitsOf(grant, one).includes(unitId)));
    if (bloc === undefined) throw notFound('xã, phường');
    const id = uuid();
    return this.database.write(scope, async (writer) => {
      await this.proposals.insert(writer, {
        ...told,
        id,
        unitId,
        bloc,
        detail,
        coefficientHundredths: Math.round(coefficient * 100),
        proposedById: scope.actor.accountId,
        proposedBy: scope.actor.name,
        proposedOn: today(),
      });
      return viewOf(scope, await this.found(writer, id));
    });
  }

  async take(
    scope: AccessScope,
    id: string,
    version: number,
    step: PlainStep,
    reason: string,
  ): Promise<WorkProposalView> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      await this.ready(writer, scope, id, step);
      return this.done(writer, scope, id, version, traces(step, reason, scope.actor.name));
    });
  }

  /** The proposal becomes a line of the catalogue from its day. */
  async approve(
    scope: AccessScope,
    id: string,
    version: number,
    approval: WorkProposalApproval,
  ): Promise<WorkProposalView> {
    const { code, part, effectiveFrom, reason } = approval;
    if (effectiveFrom < today()) throw invalid([pastDay('/effectiveFrom')]);
    return this.database.write({ ...scope, reason }, async (writer) => {
      const proposal = await this.ready(writer, scope, id, 'approve');
      await this.entries.lock(writer);
      const current = (await this.entries.newest(writer, [code])).get(code);
      if (catalogueChange(current, false, effectiveFrom) !== 'new') throw notAfter();
      const { task, detail, output, complexityGroup, coefficientHundredths } = proposal;
      const coefficient = coefficientHundredths / 100;
      const entry = entryOf({
        ...{ code, part, effectiveFrom, task, detail, output, complexityGroup, coefficient },
        source: reason,
      });
      await this.entries.set(writer, [entry]);
      const taken = { state: 'approved', decision: reason, decidedBy: scope.actor.name, entryId: entry.id } as const;
      return this.done(writer, scope, id, version, taken);
    });
  }

  private async ready(writer: Writer, scope: AccessScope, id: string, step: ProposalStep): Promise<StoredProposal> {
    const proposal = await this.found(writer, id);
    const isOwn = proposal.proposedById === scope.actor.accountId;
    if (!proposalStepsFrom(proposal.state).includes(step)) throw notNow();
    if (isOwn !== (step === 'withdraw')) throw step === 'withdraw' ? notYours() : ownProposal();
    return proposal;
  }

  private async done(
    writer: Writer,
    scope: AccessScope,
    id: string,
    version: number,
    taken: StepTaken,
  ): Promise<WorkProposalView> {
    if (!(await this.proposals.takeStep(writer, id, version, taken))) throw stale();
    return viewOf(scope, await this.found(writer, id));
  }

  private async found(reader: Reader, id: string): Promise<StoredProposal> {
    const proposal = await this.proposals.find(reader, id);
    if (!proposal) throw notFound('đề xuất');
    return proposal;
  }
}

const unitsOf = (grant: AccessScope['grants'][number], bloc: string): readonly string[] =>
  bloc === 'party' ? grant.partyUnits : grant.governmentUnits;

function traces(step: PlainStep, reason: string, name: string): StepTaken {
  const state = proposalSteps[step].to;
  return step === 'appraise'
    ? { state, appraisal: reason, appraisedBy: name }
    : { state, decision: reason, decidedBy: name };
}

function viewOf(scope: AccessScope, row: StoredProposal): WorkProposalView {
  const { bloc, coefficientHundredths, proposedById, ...told } = row;
  const owned = { unitId: row.unitId, bloc, officeId: '', personId: '' };
  const isOwn = proposedById === scope.actor.accountId;
  const allowedActions = proposalStepsFrom(row.state)
    .filter((step) => isOwn === (step === 'withdraw'))
    .map((step) => proposalSteps[step].operation)
    .filter((operation) => scope.allows(operation, owned));
  return { ...told, coefficient: coefficientHundredths / 100, allowedActions };
}

function notNow(): Refusal {
  const message = 'Đề xuất không còn ở bước này. Tải lại để xem tình trạng hiện nay.';
  return new Refusal('conflict', 'evaluation.proposal-not-now', message);
}

function ownProposal(): Refusal {
  const message = 'Không tự thẩm định hoặc quyết định đề xuất của chính mình.';
  return new Refusal('conflict', 'evaluation.own-proposal', message);
}

function notYours(): Refusal {
  return new Refusal('conflict', 'evaluation.proposal-of-others', 'Chỉ người đề xuất rút được đề xuất này.');
}
