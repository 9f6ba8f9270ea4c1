import type { Bloc, Violation } from '@commune/kernel';
import type { Unit } from '../unit-tree.js';
import type { LiveUnits } from './live-units.js';
import type { PlannedUnit, QuotaOfTarget, UnitChange, UnitTarget } from './unit-change.js';

/** The unit that goes on, or the new one, made like those that go into it. Only for a target without violations. */
export function targetUnit(
  target: UnitTarget,
  before: readonly Unit[],
  live: LiveUnits,
): { readonly id: string; readonly code: string } {
  const kept = target.unitId === undefined ? undefined : live.find(target.unitId);
  return kept ?? live.make(newUnit(target, before[0], live));
}

function newUnit(target: UnitTarget, before: Unit | undefined, live: LiveUnits): Omit<PlannedUnit, 'id'> {
  const { name = '', fullName = name, designation = before?.designation ?? null } = target;
  const kind = before?.kind ?? target.kind ?? 'commune_office';
  const parentId = before?.parentId ?? target.parentId ?? '';
  return {
    code: target.code ?? live.freeCode(`${live.find(parentId)?.code ?? 'DV'}-PB`),
    kind,
    name,
    fullName,
    designation,
    bloc: before?.bloc ?? target.bloc ?? null,
    parentId,
    sortOrder: before?.sortOrder ?? live.officesOf(parentId).length,
  };
}

export function targetQuotas(unitId: string, target: UnitTarget): QuotaOfTarget[] {
  const given: Readonly<Record<Bloc, number | undefined>> = {
    party: target.partyQuota,
    government: target.governmentQuota,
  };
  return (['party', 'government'] as const).map((bloc) => ({ unitId, bloc, headCount: given[bloc] ?? null }));
}

const counts: Readonly<Record<UnitChange['kind'], readonly [least: number, most: number]>> = {
  rename: [1, 1],
  merge: [1, 1],
  split: [2, 10],
  dissolve: [0, 1],
  establish: [1, 1],
  reclassify: [0, 0],
  move: [1, 1],
};

export function violationsOfTargets(change: UnitChange, units: readonly Unit[], live: LiveUnits): Violation[] {
  const [least, most] = counts[change.kind];
  if (change.targets.length < least || change.targets.length > most) {
    const message = change.kind === 'split' ? 'Nêu ít nhất hai đơn vị sau khi tách.' : 'Nêu đúng một đơn vị tiếp nhận.';
    return [{ pointer: '/targets', code: 'units.target-count', message }];
  }
  const each = change.targets.flatMap((target, index) => {
    const pointer = `/targets/${index}`;
    if (change.kind === 'move') return violationsOfMove(target, units, live, pointer);
    return target.unitId === undefined || change.kind === 'rename'
      ? violationsOfNames(change, target, units, live, pointer)
      : violationsOfKept(change, target.unitId, units, live, pointer);
  });
  return [...each, ...(change.kind === 'split' ? violationsOfOffices(change, units, live) : [])];
}

/** A unit that goes on after a merge is one of those merged; who takes over from a dissolved one stands beside it. */
function violationsOfKept(
  { kind, unitIds }: UnitChange,
  id: string,
  [first]: readonly Unit[],
  live: LiveUnits,
  pointer: string,
): Violation[] {
  const wrong = (code: string, message: string): Violation[] => [{ pointer: `${pointer}/unitId`, code, message }];
  const kept = live.find(id);
  if (!kept) return wrong('units.not-live', 'Đơn vị tiếp nhận không tồn tại hoặc đã kết thúc.');
  if (kind === 'merge' && !unitIds.includes(id)) {
    return wrong('units.target-outside', 'Đơn vị giữ lại phải là một trong các đơn vị hợp nhất.');
  }
  if (kind === 'dissolve' && unitIds.includes(id)) {
    return wrong('units.target-itself', 'Chọn đơn vị khác tiếp nhận.');
  }
  const isAlike = kept.kind === first?.kind && kept.parentId === first.parentId && kept.bloc === first.bloc;
  return isAlike ? [] : wrong('units.unlike', 'Đơn vị tiếp nhận phải cùng loại, cùng cấp trên trực tiếp và cùng khối.');
}

/** The other units of the tree stand where the law has put them; an office of a commune may go to another. */
function violationsOfMove(
  { parentId }: UnitTarget,
  [first]: readonly Unit[],
  live: LiveUnits,
  at: string,
): Violation[] {
  if (first !== undefined && first.kind !== 'commune_office') {
    const message = 'Chỉ phòng, ban của xã chuyển được sang xã khác.';
    return [{ pointer: '/unitIds', code: 'units.move-kind', message }];
  }
  const parent = live.find(parentId ?? '');
  const isFit = parent?.kind === 'commune' && parent.id !== first?.parentId;
  const message = 'Chọn xã, phường khác với nơi phòng, ban đang thuộc về.';
  return isFit ? [] : [{ pointer: `${at}/parentId`, code: 'units.parent-unfit', message }];
}

function violationsOfNames(
  { kind, unitIds }: UnitChange,
  target: UnitTarget,
  [first]: readonly Unit[],
  live: LiveUnits,
  pointer: string,
): Violation[] {
  const violations: Violation[] = [];
  const wrong = (member: string, code: string, message: string): void => {
    violations.push({ pointer: `${pointer}/${member}`, code, message });
  };
  const fullName = target.fullName ?? target.name;
  if (target.name === undefined || fullName === undefined) wrong('name', 'units.name-missing', 'Nhập tên mới.');
  if (kind === 'rename') {
    const isSame = fullName === first?.fullName && (target.designation ?? first?.designation) === first?.designation;
    if (isSame) wrong('fullName', 'units.name-same', 'Tên mới trùng tên hiện nay.');
  }
  const of = first?.kind ?? target.kind;
  if (kind !== 'rename' && of !== 'commune_office' && target.code === undefined) {
    wrong('code', 'units.code-missing', 'Nhập mã của đơn vị mới.');
  }
  if (kind !== 'rename' && target.code !== undefined && live.isCodeTaken(target.code)) {
    wrong('code', 'units.code-taken', `Mã ${target.code} đã được cấp; mã không được cấp lại.`);
  }
  if (kind === 'establish')
    establishing(target, live).forEach(([member, code, message]) => wrong(member, code, message));
  const parentId = first?.parentId ?? target.parentId ?? null;
  if (fullName !== undefined && live.hasNamesake(parentId, fullName, kind === 'dissolve' ? [] : unitIds)) {
    wrong('fullName', 'units.name-taken', `Đã có đơn vị tên "${fullName}" cùng cấp trên.`);
  }
  return violations;
}

/** Which kind of unit stands below which. */
const parents = {
  commune_office: 'commune',
  commune: 'province',
  department: 'province',
  party_body: 'province',
} as const;

function establishing({ kind, parentId, bloc }: UnitTarget, live: LiveUnits): [string, string, string][] {
  if (kind === undefined || kind === 'province') return [['kind', 'units.kind-missing', 'Chọn loại đơn vị.']];
  const parent = live.find(parentId ?? '');
  if (parent?.kind !== parents[kind]) return [['parentId', 'units.parent-unfit', 'Chọn đơn vị cấp trên phù hợp.']];
  if ((kind === 'commune_office') !== (bloc !== undefined)) {
    return [['bloc', 'units.bloc-unfit', 'Phòng, ban của xã thuộc một khối; đơn vị khác thì không.']];
  }
  return [];
}

function violationsOfOffices({ targets }: UnitChange, [unit]: readonly Unit[], live: LiveUnits): Violation[] {
  if (unit?.kind !== 'commune') {
    return [{ pointer: '/unitIds', code: 'units.split-kind', message: 'Chỉ tách được xã, phường, đặc khu.' }];
  }
  const offices = live.officesOf(unit.id);
  const given = targets.flatMap((target) => target.officeIds ?? []);
  const faulty = offices.filter(({ id }) => given.filter((each) => each === id).length !== 1);
  const strange = given.filter((id) => !offices.some((office) => office.id === id));
  if (faulty.length === 0 && strange.length === 0) return [];
  const names = faulty.map(({ name }) => name).join('; ');
  const message = `Mỗi phòng, ban phải thuộc đúng một đơn vị sau khi tách${names ? `. Chưa đúng: ${names}` : ''}.`;
  return [{ pointer: '/targets', code: 'units.offices-unassigned', message }];
}
