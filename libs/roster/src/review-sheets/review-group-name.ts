import { reviewGroups, type FitGroup } from '../domain/index.js';

export const reviewGroupName = (group: FitGroup): string =>
  `nhóm ${group} (${(reviewGroups.find((line) => line.group === group)?.name ?? '').toLowerCase()})`;
