import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import { completenessChecks } from '../domain/index.js';
import { StructureService } from '../structure/structure.service.js';
import { CompletenessQuery, type CountedCommune, type CountedRecords } from './completeness.query.js';
import type {
  Completeness,
  CompletenessFigures,
  CompletenessQueryParameters,
  CompletenessUnit,
  CountedCheck,
} from './completeness.dto.js';
import { completenessTarget, completenessTargetYear } from './completeness.settings.js';

@Injectable()
export class CompletenessService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly query: CompletenessQuery,
    private readonly settings: Settings,
  ) {}

  /** How complete the records of the reach are today, what is missing first, and how it came to this. */
  async completeness(scope: AccessScope, parameters: CompletenessQueryParameters): Promise<Completeness> {
    const part = await this.structure.partOf(parameters);
    return this.database.read(scope, async (reader) => {
      const communes = await this.query.communes(reader, part);
      const trend = await this.query.trend(reader, part);
      return {
        asOf: part.asOf,
        totals: figuresOf(sumOf(communes)),
        target: {
          percent: await this.settings.value(reader, completenessTarget),
          year: await this.settings.value(reader, completenessTargetYear),
        },
        checks: checksOf(communes),
        communes: communes.map(unitOf),
        trend: trend
          .toReversed()
          .map(({ takenOn, source, ...counted }) => ({ takenOn, source, ...figuresOf(counted) })),
      };
    });
  }
}

function sumOf(communes: readonly CountedRecords[]): CountedRecords {
  const sum = (pick: (counted: CountedRecords) => number): number =>
    communes.reduce((total, commune) => total + pick(commune), 0);
  return {
    records: sum(({ records }) => records),
    complete: sum(({ complete }) => complete),
    digitised: sum(({ digitised }) => digitised),
    scoreTotal: sum(({ scoreTotal }) => scoreTotal),
  };
}

function figuresOf({ records, complete, digitised, scoreTotal }: CountedRecords): CompletenessFigures {
  return { records, complete, digitised, score: records === 0 ? 0 : Math.floor(scoreTotal / records) };
}

/** Most frequent first; what weighs more first among equals. */
function checksOf(communes: readonly CountedCommune[]): CountedCheck[] {
  return completenessChecks
    .map(({ code, name, group, need, weight, source }) => {
      const missing = communes.reduce((total, commune) => total + (commune.missing[code] ?? 0), 0);
      return { code, name, group, need, weight, source, missing };
    })
    .toSorted((left, right) => right.missing - left.missing || right.weight - left.weight);
}

function unitOf(commune: CountedCommune): CompletenessUnit {
  const [code, count] = Object.entries(commune.missing).toSorted(([, left], [, right]) => right - left)[0] ?? ['', 0];
  const { unitId, fullName, clusterName } = commune;
  const mostMissing = count > 0 ? code : null;
  return { unitId, fullName, clusterName, ...figuresOf(commune), mostMissing, mostMissingCount: count };
}
