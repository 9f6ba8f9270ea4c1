import { Injectable } from '@nestjs/common';
import { blocs, type Bloc } from '@commune/kernel';
import { Database, today, type AccessScope } from '@commune/platform/database';
import type { CodeLists, JobPositionList, JobPositionListQuery } from './positions.dto.js';
import { PositionsQuery } from './positions.query.js';

@Injectable()
export class PositionsService {
  constructor(
    private readonly database: Database,
    private readonly query: PositionsQuery,
  ) {}

  async list(scope: AccessScope, { asOf = today(), bloc, unitId }: JobPositionListQuery): Promise<JobPositionList> {
    return this.database.read(scope, async (reader) => ({
      items: await this.query.positions(reader, asOf, blocsOf(scope, bloc), unitId ?? null),
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
