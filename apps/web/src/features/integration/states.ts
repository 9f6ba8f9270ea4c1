import type { ApiClientState, WebhookDeliveryState, WebhookState } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const clientKinds: Readonly<Record<ApiClientState, StatusKind>> = {
  live: 'good',
  disabled: 'closed',
  expired: 'late',
};

export const webhookKinds: Readonly<Record<WebhookState, StatusKind>> = {
  active: 'good',
  paused: 'closed',
  failing: 'late',
};

export const deliveryKinds: Readonly<Record<WebhookDeliveryState, StatusKind>> = {
  pending: 'due',
  delivered: 'good',
  'given-up': 'late',
};
