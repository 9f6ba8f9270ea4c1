import type { AccessScope, OwnedRow } from '@commune/platform/database';
import { causeSteps, causeStepsOf, workItemSteps, workItemStepsFrom } from '../domain/index.js';
import type { StoredMark } from './work-item-marks.repository.js';
import type { WorkItemMarkView, WorkItemView } from './work-items.dto.js';
import type { StoredWorkItem } from './work-items.repository.js';

export const ownerOf = ({ unitId, bloc, officeId, civilServantId }: StoredWorkItem): OwnedRow => ({
  unitId,
  bloc,
  officeId,
  personId: civilServantId,
});

/** Who looks, and on which day: what an item shows depends on both. */
export interface Looking {
  readonly scope: AccessScope;
  /** The person of the caller's account. */
  readonly own: string | null;
  readonly today: string;
}

export function workItemView(item: StoredWorkItem, { scope, own, today }: Looking): WorkItemView {
  const { bloc: _bloc, catalogueEntryId: _entry, takenOverFrom: _source, ...told } = item;
  const { coefficientHundredths, quantityHundredths, completedHundredths, ...rest } = told;
  const steps = item.isClosed ? [] : workItemStepsFrom(item.state, own === item.civilServantId);
  return {
    ...rest,
    coefficient: coefficientHundredths / 100,
    quantity: quantityHundredths / 100,
    units: (quantityHundredths * coefficientHundredths) / 10_000,
    completedQuantity: completedHundredths / 100,
    isOverdue: item.state === 'assigned' && item.deadline < today,
    allowedActions: steps
      .map((step) => workItemSteps[step].operation)
      .filter((operation) => scope.allows(operation, ownerOf(item))),
  };
}

export function markView(mark: StoredMark, item: StoredWorkItem, { scope, own }: Looking): WorkItemMarkView {
  const { workItemId: _item, ...told } = mark;
  const steps = item.isClosed ? [] : causeStepsOf(mark.kind, mark.causeState, own === item.civilServantId);
  const allowedActions = steps
    .map((step) => causeSteps[step].operation)
    .filter((operation) => scope.allows(operation, ownerOf(item)));
  return { ...told, allowedActions };
}
