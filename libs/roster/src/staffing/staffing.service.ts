import { Injectable } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { Database, type AccessScope } from '@commune/platform/database';
import { pageOf, Refusal } from '@commune/platform/http';
import type { StructureQueryParameters } from '../structure/structure.dto.js';
import { StructureService } from '../structure/structure.service.js';
import { StaffingMatrixQuery } from './staffing-matrix.query.js';
import type { StaffingPostsQuery } from './staffing-parameters.dto.js';
import { StaffingPostsSql } from './staffing-posts.query.js';
import { staffingWorkbook } from './staffing-workbook.js';
import type { Staffing, StaffingPostPage } from './staffing.dto.js';

/** As many posts as one workbook takes: a country of communes by position is read by province. */
const MOST_AT_ONCE = 10_000;

@Injectable()
export class StaffingService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly matrix: StaffingMatrixQuery,
    private readonly posts: StaffingPostsSql,
  ) {}

  /** Posts required, people present and quota of each commune in reach, by field and bloc. */
  async staffing(scope: AccessScope, parameters: StructureQueryParameters): Promise<Staffing> {
    const part = await this.structure.partOf(parameters);
    const communes = await this.database.read(scope, (reader) => this.matrix.communes(reader, part, reachOf(scope)));
    return { asOf: part.asOf, communes };
  }

  /** The posts behind a count: where too few stand, where too many. */
  async listPosts(scope: AccessScope, query: StaffingPostsQuery): Promise<StaffingPostPage> {
    const part = await this.structure.partOf(query);
    return this.database.read(scope, async (reader) => {
      const rows = await this.posts.page(reader, part, query);
      const total = await this.posts.total(reader, part, query);
      return { ...pageOf(rows, total, query), items: rows };
    });
  }

  /** The same list as a workbook; it names nobody, so it leaves no trace in anybody's record. */
  async exportPosts(scope: AccessScope, query: StaffingPostsQuery): Promise<Buffer> {
    const part = await this.structure.partOf(query);
    const rows = await this.database.read(scope, (reader) => this.posts.rows(reader, part, query, MOST_AT_ONCE + 1));
    if (rows.length > MOST_AT_ONCE) throw tooLarge();
    return staffingWorkbook(rows, { issuer: await this.structure.issuerOf(scope, query), asOf: part.asOf }, query);
  }
}

function tooLarge(): Refusal {
  const message = `Danh sách có hơn ${formatNumber(MOST_AT_ONCE)} dòng. Hãy lọc bớt theo cụm, khối hoặc lĩnh vực.`;
  return new Refusal('invalid', 'staffing.export-too-large', message);
}

/** Units of both blocs that the reader reaches. */
export function reachOf({ grants }: AccessScope): string[] {
  return [...new Set(grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]))];
}
