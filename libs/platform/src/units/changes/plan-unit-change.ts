import type { Violation } from '@commune/kernel';
import type { Unit, UnitTree } from '../unit-tree.js';
import { LiveUnits } from './live-units.js';
import { targetQuotas, targetUnit, violationsOfTargets } from './unit-targets.js';
import type { Place, Succession, UnitChange, UnitPlan } from './unit-change.js';

/** The plan, or what is wrong with the request. Ids of new units come from `newId`. */
export function planUnitChange(
  change: UnitChange,
  tree: UnitTree,
  newId: () => string,
): { plan: UnitPlan } | { violations: Violation[] } {
  const live = new LiveUnits(tree, change.effectiveOn, newId);
  const units = change.unitIds.flatMap((id) => live.find(id) ?? []);
  const violations = [...violationsOfUnits(change, units), ...violationsOfTargets(change, units, live)];
  return violations.length > 0 ? { violations } : { plan: planners[change.kind](change, units, live) };
}

type Planner = (change: UnitChange, units: readonly Unit[], live: LiveUnits) => UnitPlan;

const planners: Readonly<Record<UnitChange['kind'], Planner>> = {
  rename: (change, [unit]) => ({ ...nothing(change), renames: unit ? [renameOf(unit, change)] : [] }),
  reclassify: (change) => nothing(change),
  establish: (change, _units, live) => {
    change.targets.forEach((target) => targetUnit(target, [], live));
    return { ...nothing(change), creates: live.creates, quotas: [] };
  },
  merge: (change, units, live) => intoOne(change, units, live),
  dissolve: (change, units, live) => intoOne(change, units, live),
  split: (change, units, live) => intoSeveral(change, units, live),
  move: (change, units, live) => underAnother(change, units, live),
};

function nothing({ effectiveOn }: UnitChange): UnitPlan {
  return { effectiveOn, creates: [], closes: [], renames: [], moves: [], exceptions: [], successions: [], quotas: [] };
}

function renameOf(unit: Unit, { targets: [target = {}] }: UnitChange): UnitPlan['renames'][number] {
  const { name = unit.name, fullName = unit.fullName, designation = unit.designation } = target;
  return { unitId: unit.id, name, fullName, designation };
}

/** Merge and dissolve: what the units that end have goes to one other; without a target there is nobody to move. */
function intoOne(change: UnitChange, units: readonly Unit[], live: LiveUnits): UnitPlan {
  const [target] = change.targets;
  const closing = units.filter((unit) => unit.id !== target?.unitId);
  const closes = closing.flatMap((unit) => [unit.id, ...live.officesOf(unit.id).map(({ id }) => id)]);
  if (!target) return { ...nothing(change), closes };
  const into = targetUnit(target, units, live);
  const steps = closing.flatMap((unit) => stepsInto(unit, into, live));
  const kept = live.find(into.id);
  const isRenamed = kept !== undefined && (target.fullName ?? kept.fullName) !== kept.fullName;
  return {
    ...nothing(change),
    closes,
    creates: live.creates,
    renames: isRenamed ? [renameOf(kept, change)] : [],
    moves: steps,
    successions: [
      ...closing.map((unit): Succession => ({ fromUnitId: unit.id, toUnitId: into.id, isHeir: true })),
      ...steps.filter((step) => !isOffice(closing, step.from)).map(({ from, to }) => succession(from, to, true)),
    ],
    quotas: closing.some((unit) => unit.kind === 'commune') ? targetQuotas(into.id, target) : [],
  };
}

/** Where people of the unit stand, and where they stand after. */
function stepsInto(unit: Unit, into: { id: string; code: string }, live: LiveUnits): UnitPlan['moves'] {
  if (unit.kind === 'commune_office') {
    const unitId = unit.parentId ?? '';
    return [{ from: { unitId, officeId: unit.id }, to: { unitId, officeId: into.id } }];
  }
  // A department has no offices here: its people stand in itself.
  if (unit.kind !== 'commune') {
    return [{ from: { unitId: unit.id, officeId: unit.id }, to: { unitId: into.id, officeId: into.id } }];
  }
  return live.officesOf(unit.id).map((office) => ({
    from: { unitId: unit.id, officeId: office.id },
    to: { unitId: into.id, officeId: live.officeLike(office, into) },
  }));
}

/** Each office goes where the request says; who goes elsewhere than his office finds one of the same name there. */
function intoSeveral(change: UnitChange, [unit]: readonly Unit[], live: LiveUnits): UnitPlan {
  if (!unit) return nothing(change);
  const made = change.targets.map((target) => ({ target, into: targetUnit(target, [unit], live) }));
  const offices = live.officesOf(unit.id);
  const moves = made.flatMap(({ target, into }) =>
    into.id === unit.id
      ? []
      : offices
          .filter((office) => target.officeIds?.includes(office.id))
          .map((office) => ({
            from: { unitId: unit.id, officeId: office.id },
            to: { unitId: into.id, officeId: live.officeLike(office, into) },
          })),
  );
  const exceptions = made.flatMap(({ target, into }) =>
    (target.people ?? []).flatMap(({ recordId, officeId }) => {
      const office = offices.find(({ id }) => id === officeId);
      if (!office) return [];
      const to = into.id === unit.id ? officeId : live.officeLike(office, into);
      return [{ recordId, from: { unitId: unit.id, officeId }, to: { unitId: into.id, officeId: to } }];
    }),
  );
  const goesOn = made.some(({ into }) => into.id === unit.id);
  const moved = moves.map(({ from }) => from.officeId);
  return {
    ...nothing(change),
    closes: goesOn ? moved : [unit.id, ...offices.map(({ id }) => id)],
    creates: live.creates,
    moves,
    exceptions,
    successions: [
      ...made
        .filter(({ into }) => into.id !== unit.id)
        .map(({ into }, index) => ({ fromUnitId: unit.id, toUnitId: into.id, isHeir: !goesOn && index === 0 })),
      ...moves.map(({ from, to }) => succession(from, to, true)),
    ],
    quotas: made.flatMap(({ target, into }) =>
      targetQuotas(into.id, target).filter((quota) => quota.headCount !== null),
    ),
  };
}

/**
 * The office ends where it was and goes on under the other commune, in the office of its name there if there is one:
 * so the days before stay with the commune before, and everything that follows people follows them.
 */
function underAnother(change: UnitChange, [unit]: readonly Unit[], live: LiveUnits): UnitPlan {
  const parent = live.find(change.targets[0]?.parentId ?? '');
  if (!unit || !parent) return nothing(change);
  const from = { unitId: unit.parentId ?? '', officeId: unit.id };
  const to = { unitId: parent.id, officeId: live.officeLike(unit, parent) };
  return {
    ...nothing(change),
    closes: [unit.id],
    creates: live.creates,
    moves: [{ from, to }],
    successions: [succession(from, to, true)],
  };
}

const isOffice = (closing: readonly Unit[], place: Place): boolean => closing.some(({ id }) => id === place.officeId);

function succession(from: Place, to: Place, isHeir: boolean): Succession {
  return { fromUnitId: from.officeId, toUnitId: to.officeId, isHeir };
}

const counts: Readonly<Record<UnitChange['kind'], readonly [least: number, most: number]>> = {
  rename: [1, 1],
  merge: [2, 20],
  split: [1, 1],
  dissolve: [1, 1],
  establish: [0, 0],
  reclassify: [1, 1],
  move: [1, 1],
};

function violationsOfUnits({ kind, unitIds, effectiveOn }: UnitChange, units: readonly Unit[]): Violation[] {
  const [least, most] = counts[kind];
  const wrong = (code: string, message: string): Violation[] => [{ pointer: '/unitIds', code, message }];
  if (units.length < unitIds.length || new Set(unitIds).size < unitIds.length) {
    return wrong('units.not-live', 'Có đơn vị không tồn tại, đã kết thúc trước ngày này, hoặc được chọn hai lần.');
  }
  if (units.length < least || units.length > most) {
    const message = kind === 'merge' ? 'Chọn ít nhất hai đơn vị để hợp nhất.' : 'Chọn đúng một đơn vị.';
    return wrong('units.count', message);
  }
  const [first] = units;
  const isAlike = ({ kind: of, parentId, bloc }: Unit): boolean =>
    of === first?.kind && parentId === first.parentId && bloc === first.bloc;
  if (!units.every(isAlike)) {
    return wrong('units.unlike', 'Các đơn vị phải cùng loại, cùng cấp trên trực tiếp và cùng khối.');
  }
  if (first?.kind === 'province') return wrong('units.province', 'Không thay đổi được đơn vị cấp tỉnh ở đây.');
  const isYoung = kind !== 'rename' && kind !== 'reclassify' && units.some((unit) => unit.effectiveFrom >= effectiveOn);
  return isYoung ? wrong('units.too-young', 'Đơn vị mới có từ ngày này; chọn ngày hiệu lực muộn hơn.') : [];
}
