import type { Policy, PolicyLine } from '@commune/platform/access';
import { rosterPolicy } from '../roster.policy.js';
import { recordParts } from './parts/index.js';
import { operationId, operationsOf, type PartOperation } from './record-part.js';

const lineOf = (like: string): PolicyLine => {
  const line = rosterPolicy[like];
  if (!line) throw new Error(`Policy: no line for ${like}`);
  return line;
};

/** Who may open a record may ask for its parts, and who may change it may change them: the class of each decides. */
const lines: Readonly<Record<PartOperation, PolicyLine>> = {
  list: lineOf('getCivilServant'),
  add: lineOf('updateCivilServant'),
  update: lineOf('updateCivilServant'),
  remove: lineOf('updateCivilServant'),
};

export const recordPartsPolicy: Policy = {
  getRecordParts: lines.list,
  ...Object.fromEntries(
    recordParts.flatMap((part) =>
      operationsOf(part).map((operation) => [operationId(part, operation), lines[operation]]),
    ),
  ),
};
