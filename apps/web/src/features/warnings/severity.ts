import type { EarlyWarningView } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const severities = ['high', 'medium', 'low'] as const;
export const states = ['unsettled', 'open', 'acknowledged', 'dismissed', 'resolved'] as const;

export const severityBadge: Readonly<Record<EarlyWarningView['severity'], StatusKind>> = {
  high: 'late',
  medium: 'due',
  low: 'info',
};

export const stateBadge: Readonly<Record<EarlyWarningView['state'], StatusKind>> = {
  open: 'due',
  acknowledged: 'info',
  dismissed: 'closed',
  resolved: 'good',
};
