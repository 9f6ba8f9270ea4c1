import { Injectable } from '@nestjs/common';
import { blocs, type Bloc } from '@commune/kernel';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { PositionKeepers } from '../position-catalogue/position-keepers.js';
import type { CodeLists, JobPositionList, JobPositionListQuery } from './positions.dto.js';
import { PositionsQuery } from './positions.query.js';

@Injectable()
export class PositionsService {
  constructor(
    private readonly database: Database,
    private readonly query: PositionsQuery,
    private readonly keepers: PositionKeepers,
  ) {}

  async list(scope: AccessScope, query: JobPositionListQuery): Promise<JobPositionList> {
    const { asOf = today(), bloc, unitId = null, includeUpcoming = false } = query;
    const creatableBlocs = await this.keepers.blocsKept(scope, 'createJobPosition');
    return this.database.read(scope, async (reader) => ({
      items: await this.query.positions(reader, asOf, blocsOf(scope, bloc), unitId, includeUpcoming),
      creatableBlocs,
    }));
  }

  async codeLists(scope: AccessScope): Promise<CodeLists> {
    return this.database.read(scope, async (reader) => ({ items: await this.query.codeLists(reader, today()) }));
  }
}

/** The blocs that the reader keeps or reads, narrowed to the one asked for. */
function blocsOf({ grants }: AccessScope, wanted?: string): Bloc[] {
  const reached = blocs.filter((bloc) =>
    grants.some(
      (grant) => grant.offices.length > 0 || (bloc === 'party' ? grant.partyUnits : grant.governmentUnits).length > 0,
    ),
  );
  return reached.filter((bloc) => wanted === undefined || bloc === wanted);
}
