import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { pageOf } from '@commune/platform/http';
import { downsizingExclusions, downsizingGrounds, downsizingRoadmap, retirementDate } from '../domain/index.js';
import { StructureService } from '../structure/structure.service.js';
import type {
  DownsizingCandidate,
  DownsizingCandidatePage,
  DownsizingParameters,
  DownsizingQuery,
  DownsizingRoadmapView,
  DownsizingUnit,
  DownsizingYear,
} from './downsizing.dto.js';
import { DownsizingSql, type PersonToConsider, type UnitToReduce } from './downsizing.query.js';
import { candidatesWorkbook, MOST_CANDIDATES, roadmapWorkbook, tooManyCandidates } from './downsizing-workbooks.js';

/** Who may be considered and why, and how each unit comes to its quota. People decide: this only lists. */
@Injectable()
export class DownsizingService {
  constructor(
    private readonly database: Database,
    private readonly query: DownsizingSql,
    private readonly structure: StructureService,
    private readonly trail: AuditTrail,
  ) {}

  async candidates(scope: AccessScope, query: DownsizingQuery): Promise<DownsizingCandidatePage> {
    const day = today();
    return this.database.read(scope, async (reader) => {
      const rows = await this.query.candidates(reader, day, query);
      const total = await this.query.total(reader, day, query);
      return { ...pageOf(rows, total, query), items: rows.map((row) => candidateOf(row, day)) };
    });
  }

  /** The list as shown; that it was taken stands in the trail. */
  async exportCandidates(scope: AccessScope, query: DownsizingQuery): Promise<Buffer> {
    const day = today();
    const issuer = await this.structure.issuerOf(scope, query);
    const rows = await this.database.write(scope, async (writer) => {
      const found = await this.query.candidates(writer, day, query, MOST_CANDIDATES + 1);
      if (found.length > MOST_CANDIDATES) throw tooManyCandidates();
      // An export is written down for each unit; the office plays no part in it.
      const people = found.map(({ civilServantId: personId, unitId, bloc }) => ({
        personId,
        unitId,
        bloc,
        officeId: '',
      }));
      await this.trail.recordListExport(writer, 'downsizing_list', people, { ...query, rows: found.length });
      return found;
    });
    return candidatesWorkbook(
      rows.map((row) => candidateOf(row, day)),
      { issuer, asOf: day },
      query,
    );
  }

  async roadmap(scope: AccessScope, filter: DownsizingParameters): Promise<DownsizingRoadmapView> {
    const day = today();
    const found = await this.database.read(scope, (reader) => this.query.units(reader, day, filter));
    const units = found.map((unit) => unitOf(unit, Number(day.slice(0, 4))));
    return { total: totalOf(units), units };
  }

  /** It names nobody, so it leaves no trace in anybody's record. */
  async exportRoadmap(scope: AccessScope, filter: DownsizingParameters): Promise<Buffer> {
    const issuer = await this.structure.issuerOf(scope, filter);
    const { units } = await this.roadmap(scope, filter);
    return roadmapWorkbook(units, { issuer, asOf: today() }, filter);
  }
}

function candidateOf(person: PersonToConsider, day: string): DownsizingCandidate {
  const { civilServantId, fullName, unitId, unitName, bloc, positionTitle } = person;
  const grounds = downsizingGrounds(person, day);
  const exclusions = downsizingExclusions(person, day);
  return { civilServantId, fullName, unitId, unitName, bloc, positionTitle, grounds, exclusions };
}

function unitOf({ unitId, unitName, bloc, quota, people }: UnitToReduce, year: number): DownsizingUnit {
  const leaving = Map.groupBy(people, ({ sex, birthDate, retiresOn }) =>
    // Whoever is past the day and still there leaves this year.
    Math.max(year, Number((retiresOn ?? retirementDate(sex, birthDate)).slice(0, 4))),
  );
  const years = downsizingRoadmap(people.length, quota, year, (each) => leaving.get(each)?.length ?? 0);
  return { unitId, unitName, bloc, quota, present: people.length, years };
}

function totalOf(units: readonly DownsizingUnit[]): DownsizingYear[] {
  const years = units[0]?.years ?? [];
  return years.map(({ year }, index) => {
    const sum = (key: 'retiring' | 'present' | 'target' | 'toSettle'): number =>
      units.reduce((total, unit) => total + (unit.years[index]?.[key] ?? 0), 0);
    return {
      year,
      retiring: sum('retiring'),
      present: sum('present'),
      target: sum('target'),
      toSettle: sum('toSettle'),
    };
  });
}
