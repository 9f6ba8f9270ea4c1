import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '../database/index.js';
import { notFound } from '../http/index.js';
import { UnitListQuerySql } from './unit-list.query.js';
import type { Unit, UnitTree } from './unit-tree.js';
import { UnitTrees } from './unit-trees.js';
import type { UnitList, UnitListQuery, UnitRow } from './units.dto.js';

@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly sql: UnitListQuerySql,
  ) {}

  /** Only units that the scope reaches: the tree is a list too. */
  async list(scope: AccessScope, query: UnitListQuery): Promise<UnitList> {
    const ids = idsReached(scope, await this.trees.current());
    const items = await this.database.read(scope, (reader) =>
      this.sql.unitsAmong(reader, [...ids], query.asOf ?? today(), query.kind ?? null),
    );
    return { items };
  }

  async get(scope: AccessScope, id: string): Promise<UnitRow> {
    const tree = await this.trees.current();
    const unit = tree.find(id);
    if (!unit || !idsReached(scope, tree).has(id)) throw notFound('đơn vị');
    const day = nearestDay(unit, today());
    const [row] = await this.database.read(scope, (reader) => this.sql.unitsAmong(reader, [id], day, null));
    if (!row) throw notFound('đơn vị');
    return row;
  }
}

function idsReached({ grants }: AccessScope, tree: UnitTree): Set<string> {
  const owners = grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]);
  const ids = owners.flatMap((id) => [
    id,
    ...tree
      .childrenOf(id)
      .filter(isOffice)
      .map((unit) => unit.id),
  ]);
  return new Set([...ids, ...grants.flatMap((grant) => grant.offices)]);
}

/** The first day of a unit that is to begin, the last one of a unit that has ended, else the day itself. */
function nearestDay({ effectiveFrom, effectiveTo }: Unit, day: string): string {
  if (effectiveFrom > day) return effectiveFrom;
  return effectiveTo !== null && effectiveTo < day ? effectiveTo : day;
}

const isOffice = (unit: { kind: string }): boolean => unit.kind === 'commune_office';
