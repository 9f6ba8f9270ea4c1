import { Injectable } from '@nestjs/common';
import { Database, rehearse, type AccessScope, type Writer } from '@commune/platform/database';
import { brokenConstraint, invalid } from '@commune/platform/http';
import { upsertItemResult, upsertResult } from '@commune/platform/upserts';
import { WorkIntake, type GivenWork, type JudgedWork } from './work-intake.js';
import { externalTaken } from './work-item-refusals.js';
import { WorkItemsRepository } from './work-items.repository.js';
import type { WorkItemUpsert, WorkUpsertItemResult, WorkUpsertRequest, WorkUpsertResult } from './work-upserts.dto.js';

/** What another system knows was done; sending it again changes nothing. */
@Injectable()
export class WorkUpserts {
  constructor(
    private readonly database: Database,
    private readonly intake: WorkIntake,
    private readonly items: WorkItemsRepository,
  ) {}

  async upsert(scope: AccessScope, { system, items, dryRun = false }: WorkUpsertRequest): Promise<WorkUpsertResult> {
    refuseDoubled(items);
    const work = async (writer: Writer): Promise<JudgedWork[]> => {
      await this.items.lockSystem(writer, system);
      const judged = await this.intake.judge(writer, scope, system, items.map(givenWork), null);
      await this.intake.write(writer, scope, judged);
      return judged;
    };
    try {
      const judged = await (dryRun ? rehearse(this.database, scope, work) : this.database.write(scope, work));
      return upsertResult(dryRun, resultsOf(items, judged));
    } catch (error) {
      // A code that somebody has where the caller may not look.
      if (brokenConstraint(error) === 'work_item_external_once') throw externalTaken();
      throw error;
    }
  }
}

const hundredths = (amount: number): number => Math.round(amount * 100);

const givenWork = (item: WorkItemUpsert): GivenWork => {
  const { quantity, completedQuantity = 0, completedOn = null, origin = 'initial', qualityRequirement = null } = item;
  const { externalCode, personCode, workCode, name, assignedOn, deadline } = item;
  return {
    ...{ externalCode, personCode, workCode, name, assignedOn, deadline, origin, qualityRequirement, completedOn },
    quantityHundredths: hundredths(quantity),
    completedHundredths: hundredths(completedQuantity),
  };
};

function refuseDoubled(items: readonly WorkItemUpsert[]): void {
  const codes = items.map(({ externalCode }) => externalCode);
  const message = 'Mã này đã có ở mục trước.';
  const doubled = codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [{ pointer: `/items/${index}/externalCode`, code: 'evaluation.doubled-in-batch', message }],
  );
  if (doubled.length > 0) throw invalid(doubled);
}

function resultsOf(items: readonly WorkItemUpsert[], judged: readonly JudgedWork[]): WorkUpsertItemResult[] {
  return judged.map((work, index) => ({
    externalCode: items[index]?.externalCode ?? '',
    id: idOf(work),
    ...upsertItemResult(work, outside),
  }));
}

function idOf(work: JudgedWork): string | null {
  if (work.outcome === 'create') return work.item.id;
  return work.outcome === 'faulty' || work.outcome === 'outside' ? null : (work.stored?.id ?? null);
}

const outside = {
  pointer: '/personCode',
  code: 'evaluation.person-outside',
  message: 'Người này không thuộc phạm vi được giao cho ứng dụng.',
};
