import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';
import type { CriteriaSetKind } from '../domain/index.js';
import { CriteriaSetsRepository, type StoredCriteriaSet } from './criteria-sets.repository.js';

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** What other rooms ask: by which set somebody of a unit is scored on a day. */
@Injectable()
export class CriteriaSetsInForce {
  constructor(
    private readonly trees: UnitTrees,
    private readonly sets: CriteriaSetsRepository,
  ) {}

  /** Without a unit the one that ships. */
  async on(reader: Reader, unitId: string | null, kind: CriteriaSetKind, day: CalendarDate) {
    const [found] = await this.ofKinds(reader, unitId, [kind], day);
    return found ?? null;
  }

  /** In the order of the kinds. */
  async ofKinds(reader: Reader, unitId: string | null, kinds: readonly CriteriaSetKind[], day: CalendarDate) {
    return this.sets.inForce(reader, await this.provinceOf(reader, unitId), kinds, day);
  }

  private async provinceOf(reader: Reader, unitId: string | null): Promise<string> {
    if (unitId === null) return NOWHERE;
    // In the transaction that is there: a second connection for each of many graders at once would leave none for any.
    const tree = await this.trees.read(reader);
    for (let unit = tree.find(unitId); unit; unit = unit.parentId === null ? undefined : tree.find(unit.parentId)) {
      if (unit.kind === 'province') return unit.id;
    }
    return NOWHERE;
  }
}

export type { StoredCriteriaSet };
