import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '../database/index.js';

import { UnitListQuerySql } from './unit-list.query.js';
import { UnitTrees } from './unit-trees.js';
import type { UnitList, UnitListQuery } from './units.dto.js';

@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly sql: UnitListQuerySql,
  ) {}

  /** Only units that the scope reaches: the tree is a list too. */
  async list(scope: AccessScope, query: UnitListQuery): Promise<UnitList> {
    const tree = await this.trees.current();
    const owners = scope.grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]);
    const ids = new Set(
      owners.flatMap((id) => [
        id,
        ...tree
          .childrenOf(id)
          .filter(isOffice)
          .map((unit) => unit.id),
      ]),
    );
    for (const office of scope.grants.flatMap((grant) => grant.offices)) ids.add(office);
    const items = await this.database.read(scope, (reader) =>
      this.sql.unitsAmong(reader, [...ids], query.asOf ?? today(), query.kind ?? null),
    );
    return { items };
  }
}

const isOffice = (unit: { kind: string }): boolean => unit.kind === 'commune_office';
