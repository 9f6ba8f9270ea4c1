import type { DueSeverity } from './due-severity.js';

export interface QuotaTolerance {
  /** So many people over the quota are borne without a warning. */
  readonly over: number;
  /** So many posts below the quota are borne without a warning. */
  readonly under: number;
}

export interface QuotaImbalance {
  /** Above zero: too many people; below: posts not filled. */
  readonly difference: number;
  readonly severity: DueSeverity;
}

/** A fifth of the quota is more than a vacancy or two; the share is a decision of ours. */
const GRAVE_SHARE = 0.2;

/** Present against the quota of a unit and a bloc (NQ 04-NQ/TU annex 3.3; KH 1570/KH-UBND annex 10); null where it is in balance. */
export function quotaImbalance(present: number, quota: number, tolerance: QuotaTolerance): QuotaImbalance | null {
  const difference = present - quota;
  if (difference > tolerance.over)
    return { difference, severity: difference > GRAVE_SHARE * quota ? 'high' : 'medium' };
  if (-difference > tolerance.under)
    return { difference, severity: -difference > GRAVE_SHARE * quota ? 'medium' : 'low' };
  return null;
}
