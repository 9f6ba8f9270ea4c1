import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, mayFilterBy, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, pageOf } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { StructureService } from '../structure/structure.service.js';
import {
  pipelineGroups,
  type Pipeline,
  type PipelineGroup,
  type PipelinePage,
  type PipelinePerson,
  type PipelineQuery,
} from './pipeline.dto.js';
import { PipelineSql, type CountedGroup, type PipelineRules } from './pipeline.query.js';
import { minorityTarget, potentialYears, womenTarget, youngBelowAge, youngTarget } from './pipeline.settings.js';
import { MOST_ROWS, pipelineWorkbook, tooLarge } from './pipeline-workbook.js';
import type { StructureQueryParameters } from '../structure/structure.dto.js';

/** R8: who is young, who is a woman, of an ethnic minority, who has potential, who is planned for what. */
@Injectable()
export class PipelineService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly pipeline: PipelineSql,
    private readonly settings: Settings,
    private readonly trail: AuditTrail,
  ) {}

  async figures(scope: AccessScope, parameters: StructureQueryParameters): Promise<Pipeline> {
    const part = await this.structure.partOf(parameters);
    return this.database.read(scope, async (reader) => {
      const rules = await this.rulesOf(reader, scope, part.asOf);
      const counted = await this.pipeline.counts(reader, part, rules);
      const targets = await this.targets(reader, part.asOf);
      const total = counted.find(({ key }) => key === 'all')?.count ?? 0;
      const groups = pipelineGroups.map((key) => groupOf(key, counted, targets, rules));
      return { asOf: part.asOf, youngBelowAge: rules.youngBelowAge, total, groups };
    });
  }

  async list(scope: AccessScope, query: PipelineQuery): Promise<PipelinePage> {
    refuseEthnicityFilter(scope, query);
    const part = await this.structure.partOf(query);
    return this.database.read(scope, async (reader) => {
      const rules = await this.rulesOf(reader, scope, part.asOf);
      const rows = await this.pipeline.rows(reader, part, query, rules);
      const total = await this.pipeline.total(reader, part, query, rules);
      return { ...pageOf(rows, total, query), items: rows.map((row) => shownPerson(row, rules)) };
    });
  }

  /** The list as shown; that it was taken stands in the trail. */
  async export(scope: AccessScope, query: PipelineQuery): Promise<Buffer> {
    refuseEthnicityFilter(scope, query);
    const part = await this.structure.partOf(query);
    const rows = await this.database.write(scope, async (writer) => {
      const rules = await this.rulesOf(writer, scope, part.asOf);
      const found = await this.pipeline.rows(writer, part, query, rules, MOST_ROWS + 1);
      if (found.length > MOST_ROWS) throw tooLarge();
      // An export is written down for each unit; the office plays no part in it.
      const people = found.map(({ id, unitId, bloc }) => ({ personId: id, unitId, bloc, officeId: '' }));
      await this.trail.recordListExport(writer, 'pipeline_list', people, { ...query, rows: found.length });
      return found.map((row) => shownPerson(row, rules));
    });
    return pipelineWorkbook(rows, { issuer: await this.structure.issuerOf(scope, query), asOf: part.asOf }, query);
  }

  private async rulesOf(reader: Reader, scope: AccessScope, onDay: string): Promise<PipelineRules> {
    return {
      youngBelowAge: await this.settings.value(reader, youngBelowAge, onDay),
      potentialYears: await this.settings.value(reader, potentialYears, onDay),
      knowsEthnicity: mayFilterBy(scope, 'sensitive'),
    };
  }

  private async targets(reader: Reader, onDay: string): Promise<Readonly<Record<string, number>>> {
    return {
      young: await this.settings.value(reader, youngTarget, onDay),
      women: await this.settings.value(reader, womenTarget, onDay),
      minority: await this.settings.value(reader, minorityTarget, onDay),
    };
  }
}

/** A filter answers yes or no about each person, so it needs the right to the column. */
function refuseEthnicityFilter(scope: AccessScope, { ethnicMinority }: PipelineQuery): void {
  if (ethnicMinority === undefined || mayFilterBy(scope, 'sensitive')) return;
  const message = 'Vai trò hiện tại không được lọc hoặc sắp xếp theo trường này.';
  throw invalid(
    [{ pointer: '/ethnicMinority', code: 'access.column-not-readable', message }],
    'access.column-not-readable',
  );
}

function groupOf(
  key: string,
  counted: readonly CountedGroup[],
  targets: Readonly<Record<string, number>>,
  { knowsEthnicity }: PipelineRules,
): PipelineGroup {
  const target = targets[key] ?? 0;
  const targetPercent = target > 0 ? target : null;
  const found = counted.find((group) => group.key === key);
  if (!found || (key === 'minority' && !knowsEthnicity)) {
    return { key, count: null, withPotential: null, inPool: null, targetPercent };
  }
  const { count, withPotential, inPool } = found;
  return { key, count, withPotential, inPool, targetPercent };
}

function shownPerson({ ethnicMinority, ...person }: PipelinePerson, { knowsEthnicity }: PipelineRules): PipelinePerson {
  return { ...person, ...(knowsEthnicity ? { ethnicMinority } : {}) };
}
