import type { Policy } from '@commune/platform/access';
import { readsFigures } from '../structure/structure.policy.js';

export const crossTablesPolicy: Policy = {
  getCrossTable: { ...readsFigures, client: 'structure:read' },
  exportCrossTable: readsFigures,
  compareStructure: readsFigures,
};
