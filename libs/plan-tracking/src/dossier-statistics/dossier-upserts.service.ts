import { Injectable } from '@nestjs/common';
import { Database, rehearse, today, type AccessScope, type Writer } from '@commune/platform/database';
import { DossierIntake, type GivenDossiers, type JudgedDossiers } from './dossier-intake.js';
import type {
  DossierStatisticsUpsert,
  DossierStatisticsUpsertRequest,
  DossierStatisticsUpsertResult,
  DossierUpsertItemResult,
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
    return resultOf(dryRun, judged);
  }
}

function givenDossiers({ averageDays = null, reportedOn = today(), ...told }: DossierStatisticsUpsert): GivenDossiers {
  return {
    ...told,
    reportedOn,
    processingDaysHundredths: averageDays === null ? null : Math.round(averageDays * 100),
  };
}

const outcomes = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  outside: 'refused',
  faulty: 'refused',
} as const;

const outside = {
  pointer: '/unitCode',
  code: 'plan-tracking.unit-outside',
  message: 'Xã, phường này không thuộc phạm vi được giao cho ứng dụng.',
};

function resultOf(dryRun: boolean, judged: readonly JudgedDossiers[]): DossierStatisticsUpsertResult {
  const items = judged.map((one): DossierUpsertItemResult => {
    const errors = one.outcome === 'faulty' ? one.violations : one.outcome === 'outside' ? [outside] : [];
    return {
      outcome: outcomes[one.outcome],
      errors: errors.map(({ pointer, code, message }) => ({ pointer, code, message })),
    };
  });
  const count = (wanted: string): number => items.filter(({ outcome }) => outcome === wanted).length;
  return {
    ...{ dryRun, created: count('created'), updated: count('updated') },
    ...{ unchanged: count('unchanged'), refused: count('refused'), items },
  };
}
