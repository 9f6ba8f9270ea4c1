import { Injectable } from '@nestjs/common';
import { Database, rehearse, today, type AccessScope, type Writer } from '@commune/platform/database';
import { upsertItemResult, upsertResult } from '@commune/platform/upserts';
import { DossierIntake, type GivenDossiers, type JudgedDossiers } from './dossier-intake.js';
import type {
  DossierStatisticsUpsert,
  DossierStatisticsUpsertRequest,
  DossierStatisticsUpsertResult,
} from './dossier-upserts.dto.js';

/** What another system counts; sending it again changes nothing. */
@Injectable()
export class DossierUpserts {
  constructor(
    private readonly database: Database,
    private readonly intake: DossierIntake,
  ) {}

  async upsert(
    scope: AccessScope,
    { system, items, dryRun = false }: DossierStatisticsUpsertRequest,
  ): Promise<DossierStatisticsUpsertResult> {
    const work = async (writer: Writer): Promise<JudgedDossiers[]> => {
      await this.intake.lock(writer);
      const judged = await this.intake.judge(writer, scope, system, items.map(givenDossiers));
      await this.intake.write(writer, judged);
      return judged;
    };
    const judged = await (dryRun ? rehearse(this.database, scope, work) : this.database.write(scope, work));
    return upsertResult(
      dryRun,
      judged.map((one) => upsertItemResult(one, outside)),
    );
  }
}

function givenDossiers({ averageDays = null, reportedOn = today(), ...told }: DossierStatisticsUpsert): GivenDossiers {
  return {
    ...told,
    reportedOn,
    processingDaysHundredths: averageDays === null ? null : Math.round(averageDays * 100),
  };
}

const outside = {
  pointer: '/unitCode',
  code: 'plan-tracking.unit-outside',
  message: 'Xã, phường này không thuộc phạm vi được giao cho ứng dụng.',
};
