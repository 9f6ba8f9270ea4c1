import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { notFound, pageOf, pageSizes } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { UnitTrees } from '@commune/platform/units';
import { DuplicateRecordsQuery, MOST_PAIRS, type TwinRow } from './duplicate-records.query.js';
import { evidenceView, judgedPairs, recordOfPair, type JudgedPair } from './duplicate-view.js';
import { DistinctPeople } from './record-merge.entities.js';
import {
  MERGE,
  type DistinctionRequest,
  type DistinctionView,
  type DuplicateListQuery,
  type DuplicatePage,
  type DuplicatePair,
} from './duplicate-records.dto.js';
import { mayMerge, TwoRecordsQuery } from './two-records.query.js';

const DISTINGUISH = 'distinguishCivilServants';

/** Records that look like one person's, and what somebody says who has looked: they are two. */
@Injectable()
export class DuplicateRecordsService {
  constructor(
    private readonly database: Database,
    private readonly twins: DuplicateRecordsQuery,
    private readonly records: TwoRecordsQuery,
    private readonly trees: UnitTrees,
  ) {}

  async list(scope: AccessScope, query: DuplicateListQuery): Promise<DuplicatePage> {
    const tree = await this.trees.current();
    const { unitId } = query;
    const unitIds = unitId === undefined ? null : [unitId, ...tree.childrenOf(unitId).map(({ id }) => id)];
    return this.database.read(scope, async (reader) => {
      const pairs = await this.twins.pairs(reader, { unitIds });
      const judged = judgedPairs(pairs.slice(0, MOST_PAIRS));
      const { pageSize, offset } = pageSizes(query);
      const items = judged.slice(offset, offset + pageSize).map((pair) => pairView(scope, pair));
      return { ...pageOf(items, judged.length, query), items, totalIsExact: pairs.length <= MOST_PAIRS };
    });
  }

  async distinguish(
    scope: AccessScope,
    civilServantId: string,
    { otherId, reason }: DistinctionRequest,
  ): Promise<DistinctionView> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      const two = await this.records.find(writer, civilServantId, otherId);
      if (!mayMerge(scope, two)) throw notFound('hồ sơ');
      const { unitId, bloc, officeId } = two.kept;
      const decidedBy = scope.actor.name;
      const facts = { civilServantId, unitId, bloc, officeId, otherId, reason, decidedBy };
      await writer.manager.upsert(DistinctPeople, { id: uuid(), ...facts }, ['civilServantId', 'otherId']);
      return { civilServantId, otherId, reason, decidedBy };
    });
  }
}

function pairView(scope: AccessScope, { pair, evidence }: JudgedPair): DuplicatePair {
  const mayBoth = [pair.one, pair.other].every((row) => scope.allows(MERGE, ownerOf(row)));
  return {
    one: recordOfPair(pair.one),
    other: recordOfPair(pair.other),
    ...evidenceView(evidence),
    allowedActions: mayBoth ? [MERGE, DISTINGUISH] : [],
  };
}

const ownerOf = ({ id: personId, unitId, bloc, officeId }: TwinRow) => ({ personId, unitId, bloc, officeId });
