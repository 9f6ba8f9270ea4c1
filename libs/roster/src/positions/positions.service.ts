import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import type { CodeLists, PositionList, PositionListQuery } from './positions.dto.js';
import { PositionsQuery } from './positions.query.js';

@Injectable()
export class PositionsService {
  constructor(
    private readonly database: Database,
    private readonly query: PositionsQuery,
  ) {}

  async list(scope: AccessScope, { asOf = today(), bloc, unitId }: PositionListQuery): Promise<PositionList> {
    return this.database.read(scope, async (reader) => ({
      items: await this.query.positions(reader, asOf, bloc ?? null, unitId ?? null),
    }));
  }

  async codeLists(scope: AccessScope): Promise<CodeLists> {
    return this.database.read(scope, async (reader) => ({ items: await this.query.codeLists(reader, today()) }));
  }
}
