import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { ProposalState } from '../domain/index.js';
import type { WorkProposalQuery, WorkProposalView } from './work-catalogue.dto.js';

export interface StoredProposal extends Omit<WorkProposalView, 'allowedActions' | 'coefficient' | 'state'> {
  readonly bloc: string;
  readonly state: ProposalState;
  readonly coefficientHundredths: number;
  readonly proposedById: string | null;
}

export interface NewProposal {
  readonly id: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly task: string;
  readonly detail: string | null;
  readonly output: string;
  readonly complexityGroup: number;
  readonly coefficientHundredths: number;
  readonly reason: string;
  readonly proposedById: string | null;
  readonly proposedBy: string;
  readonly proposedOn: string;
}

/** What a step leaves behind beside the state. */
export interface StepTaken {
  readonly state: ProposalState;
  readonly appraisal?: string;
  readonly appraisedBy?: string;
  readonly decision?: string;
  readonly decidedBy?: string;
  readonly entryId?: string;
}

const COLUMNS = `
  p.id, p.unit_id as "unitId", u.full_name as "unitName", p.bloc, p.task, p.detail, p.output,
  p.complexity_group as "complexityGroup", p.coefficient_hundredths as "coefficientHundredths", p.reason, p.state,
  p.proposed_by_id as "proposedById", p.proposed_by as "proposedBy", p.proposed_on::text as "proposedOn", p.appraisal,
  p.appraised_by as "appraisedBy", p.decision, p.decided_by as "decidedBy", p.entry_id as "entryId", p.version`;

const FROM = 'from work_catalogue_proposal p join org_unit u on u.id = p.unit_id';
const LISTED = `where ($1::text is null or p.state = $1)
  and ($2::text is null or fold_text(p.task) like '%' || fold_text($2) || '%')`;

const INSERT = `
  insert into work_catalogue_proposal (id, unit_id, bloc, task, detail, output, complexity_group, coefficient_hundredths,
    reason, proposed_by_id, proposed_by, proposed_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

const TAKE_STEP = `
  update work_catalogue_proposal set state = $3, version = version + 1, appraisal = coalesce($4, appraisal),
    appraised_by = coalesce($5, appraised_by), decision = coalesce($6, decision),
    decided_by = coalesce($7, decided_by), entry_id = coalesce($8, entry_id)
  where id = $1 and version = $2 returning id`;

@Injectable()
export class WorkProposalsRepository {
  async list(reader: Reader, query: WorkProposalQuery): Promise<StoredProposal[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, { proposedOn: 'p.proposed_on', task: 'p.task' }, '-proposedOn', 'p.id');
    return reader.queryPlanned<StoredProposal>(
      `select ${COLUMNS} ${FROM} ${LISTED} ${order} limit ${pageSize} offset ${offset}`,
      [query.state ?? null, query.q ?? null],
    );
  }

  async total(reader: Reader, query: WorkProposalQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (
         select 1 from work_catalogue_proposal p ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      [query.state ?? null, query.q ?? null],
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredProposal | undefined> {
    const [row] = await reader.query<StoredProposal>(`select ${COLUMNS} ${FROM} where p.id = $1`, [id]);
    return row;
  }

  async insert(writer: Writer, proposal: NewProposal): Promise<void> {
    const { id, unitId, bloc, task, detail, output, complexityGroup, coefficientHundredths, reason } = proposal;
    const what = [id, unitId, bloc, task, detail, output, complexityGroup, coefficientHundredths, reason];
    await writer.query(INSERT, [...what, proposal.proposedById, proposal.proposedBy, proposal.proposedOn]);
  }

  /** One conditional UPDATE decides between two who act at once; false for the second. */
  async takeStep(writer: Writer, id: string, version: number, taken: StepTaken): Promise<boolean> {
    const { state, appraisal, appraisedBy, decision, decidedBy, entryId } = taken;
    const values = [appraisal, appraisedBy, decision, decidedBy, entryId].map((value) => value ?? null);
    return (await writer.query(TAKE_STEP, [id, version, state, ...values])).length === 1;
  }
}
