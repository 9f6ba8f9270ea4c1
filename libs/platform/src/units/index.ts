export { UnitTrees } from './unit-trees.js';
export { UnitTree, unitKinds, type Unit, type UnitKind } from './unit-tree.js';
export { UnitsModule } from './units.module.js';
