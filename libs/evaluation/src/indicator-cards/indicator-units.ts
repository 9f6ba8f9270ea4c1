import { Injectable } from '@nestjs/common';
import { compareVietnamese, foldText } from '@commune/kernel';
import { today, type AccessScope, type Reader } from '@commune/platform/database';
import { isLiveOn, UnitTrees, type Unit } from '@commune/platform/units';

/** The communes that a reader reaches, and whether they may decide on one. */
@Injectable()
export class IndicatorUnits {
  constructor(private readonly trees: UnitTrees) {}

  /** By name; `within`: a province or a commune. */
  async reached(scope: AccessScope, within?: string, q = ''): Promise<Unit[]> {
    const tree = await this.trees.current();
    const ids = new Set(scope.grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]));
    const wanted = within === undefined ? undefined : new Set(tree.subtree(within).map(({ id }) => id));
    const folded = foldText(q);
    return [...tree.all()]
      .filter((unit) => unit.kind === 'commune' && isLiveOn(unit, today()) && ids.has(unit.id))
      .filter(({ id, fullName }) => (!wanted || wanted.has(id)) && foldText(fullName).includes(folded))
      .sort((one, other) => compareVietnamese(one.fullName, other.fullName) || (one.id < other.id ? -1 : 1));
  }

  async find(scope: AccessScope, id: string): Promise<Unit | undefined> {
    return (await this.reached(scope, id)).find((unit) => unit.id === id);
  }

  /** Whoever asks. In the transaction that is there: a second connection may not be had while many close at once. */
  async commune(reader: Reader, id: string): Promise<Unit | undefined> {
    const unit = (await this.trees.read(reader)).find(id);
    return unit?.kind === 'commune' ? unit : undefined;
  }

  /** Nobody decides on what he is measured by: who decides reaches the whole province. */
  async mayDecide(reader: Reader, scope: AccessScope, unitId: string): Promise<boolean> {
    const province = (await this.trees.read(reader)).provinceOf(unitId);
    if (!province) return false;
    const row = { unitId: province.id, officeId: '', personId: '' };
    return (['government', 'party'] as const).some((bloc) => scope.allows('decideIndicatorValue', { ...row, bloc }));
  }
}
