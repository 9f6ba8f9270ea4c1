import type { UnitChange, UnitPlan } from './unit-change.js';

/** What the change does, in a sentence. `nameOf` knows the units as they are today. */
export function changeSentence(change: UnitChange, plan: UnitPlan, nameOf: (unitId: string) => string): string {
  const before = change.unitIds.map(nameOf).join(', ');
  const after = change.targets
    .map((target) => target.fullName ?? target.name ?? nameOf(target.unitId ?? ''))
    .join(', ');
  switch (change.kind) {
    case 'rename':
      return `${before} đổi tên thành ${plan.renames[0]?.fullName ?? after}`;
    case 'merge':
      return `${before} hợp nhất thành ${after}`;
    case 'split':
      return `${before} tách thành ${after}`;
    case 'dissolve':
      return after === '' ? `${before} kết thúc hoạt động` : `${before} giải thể, chuyển về ${after}`;
    case 'establish':
      return `Thành lập ${after}`;
    case 'reclassify':
      return `${before} đổi cụm, đặc thù địa bàn`;
    case 'move':
      return `${before} chuyển về ${nameOf(change.targets[0]?.parentId ?? '')}`;
  }
}

/** The units of the plan one by one, as the person who confirms it reads them. */
export function planSteps(plan: UnitPlan, nameOf: (unitId: string) => string): string[] {
  const made = new Map(plan.creates.map((unit) => [unit.id, unit]));
  const named = (id: string): string => made.get(id)?.fullName ?? nameOf(id);
  const withParent = (id: string, unitId: string): string => `${named(id)} (${named(unitId)})`;
  return [
    ...plan.creates.map((unit) =>
      unit.kind === 'commune_office'
        ? `Lập ${withParent(unit.id, unit.parentId)}, mã ${unit.code}`
        : `Lập ${unit.fullName}, mã ${unit.code}`,
    ),
    ...plan.renames.map((rename) => `Đổi tên ${nameOf(rename.unitId)} thành ${rename.fullName}`),
    ...plan.moves.map(
      ({ from, to }) =>
        `Người của ${withParent(from.officeId, from.unitId)} chuyển về ${withParent(to.officeId, to.unitId)}`,
    ),
    ...plan.closes.map((id) => `${nameOf(id)} kết thúc`),
  ];
}
