import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { isLiveOn, UnitTrees } from '@commune/platform/units';
import { errorAt } from '../domain/index.js';
import type { CommunePeopleList, CommunePeopleRequest, CommunePeopleView } from './commune-people.dto.js';
import { CommunePeopleRepository, type PeopleOfCommune } from './commune-people.repository.js';

const OPERATION = 'setCommunePeople';

/** Which peoples live in numbers in a commune: what a language of theirs is worth there. */
@Injectable()
export class CommunePeopleService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly people: CommunePeopleRepository,
  ) {}

  async list(scope: AccessScope): Promise<CommunePeopleList> {
    const ids = await this.communes(scope);
    const found = await this.database.read(scope, (reader) => this.people.of(reader, ids));
    return { items: found.map((commune) => viewOf(scope, commune)) };
  }

  async set(
    scope: AccessScope,
    unitId: string,
    version: number,
    { ethnicGroupCodes, source }: CommunePeopleRequest,
  ): Promise<CommunePeopleView> {
    if (!(await this.communes(scope)).includes(unitId)) throw notFound('xã, phường');
    return this.database.write({ ...scope, reason: source }, async (writer) => {
      await this.refuseUnknown(writer, ethnicGroupCodes);
      await this.people.set(writer, { unitId, ethnicGroupCodes, source }, version);
      const [commune] = await this.people.of(writer, [unitId]);
      if (!commune) throw notFound('xã, phường');
      return viewOf(scope, commune);
    });
  }

  private async refuseUnknown(reader: Reader, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) {
      const message = 'Nêu ít nhất một dân tộc sinh sống đông ở xã.';
      throw invalid([errorAt('/ethnicGroupCodes', 'roster.ethnic-group-missing', message)]);
    }
    const known = await this.people.knownGroups(reader, codes);
    const violations = codes.flatMap((code, index) => {
      const pointer = `/ethnicGroupCodes/${index}`;
      if (codes.indexOf(code) < index) return [errorAt(pointer, 'roster.ethnic-group-twice', 'Dân tộc này đã nêu.')];
      if (known.has(code)) return [];
      return [errorAt(pointer, 'roster.ethnic-group-unknown', 'Không có mã dân tộc này trong danh mục 54 dân tộc.')];
    });
    if (violations.length > 0) throw invalid(violations);
  }

  private async communes({ grants }: AccessScope): Promise<string[]> {
    const tree = await this.trees.ofRequest();
    const reached = new Set(grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]));
    return [...tree.all()]
      .filter((unit) => unit.kind === 'commune' && reached.has(unit.id) && isLiveOn(unit, today()))
      .map(({ id }) => id);
  }
}

function viewOf(scope: AccessScope, commune: PeopleOfCommune): CommunePeopleView {
  const place = { unitId: commune.unitId, bloc: 'government', officeId: '', personId: '' };
  return { ...commune, allowedActions: scope.allows(OPERATION, place) ? [OPERATION] : [] };
}
