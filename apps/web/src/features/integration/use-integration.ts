import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import {
  createApiClient,
  getApiClient,
  listApiClients,
  listClientScopes,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhookDelivery,
  revokeApiKey,
  rotateApiKey,
  testWebhook,
  updateApiClient,
  updateWebhook,
  type ApiClientCreation,
  type ApiClientPatch,
  type WebhookView,
} from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';

const ROOT = ['integration'] as const;
const LOOK_MS = 15_000;

export const useClients = () =>
  useQuery({
    queryKey: [...ROOT, 'clients'] as const,
    queryFn: async ({ signal }) => (await listApiClients({ signal })).items,
    refetchInterval: LOOK_MS,
  });

export const useClient = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [...ROOT, 'client', id.value] as const),
    queryFn: ({ signal }) => getApiClient({ path: { id: id.value }, signal }),
  });

export const useScopes = () =>
  useQuery({
    queryKey: [...ROOT, 'scopes'] as const,
    queryFn: async ({ signal }) => (await listClientScopes({ signal })).items,
    staleTime: 60 * 60_000,
  });

export const useClientWebhooks = (clientId: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [...ROOT, 'webhooks', clientId.value] as const),
    queryFn: async ({ signal }) =>
      (await listWebhooks({ signal })).items.filter((webhook) => webhook.clientId === clientId.value),
    refetchInterval: LOOK_MS,
  });

export const useDeliveries = (webhookId: string, page: Ref<number>) =>
  useQuery({
    queryKey: computed(() => [...ROOT, 'deliveries', webhookId, page.value] as const),
    queryFn: ({ signal }) =>
      listWebhookDeliveries({ path: { id: webhookId }, query: { page: page.value, pageSize: 20 }, signal }),
    refetchInterval: 5_000,
  });

const useChange = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: ROOT }) });
};

export const useClientCreation = () => useChange((body: ApiClientCreation) => createApiClient({ body }));

export const useClientChange = () =>
  useChange(({ id, version, body }: { id: string; version: number; body: ApiClientPatch }) =>
    updateApiClient({ path: { id }, body, headers: ifMatch(version) }),
  );

export const useKeyRotation = () =>
  useChange(({ id, overlapHours }: { id: string; overlapHours: number }) =>
    rotateApiKey({ path: { id }, body: { overlapHours } }),
  );

export const useKeyRevocation = () =>
  useChange(({ id, keyId }: { id: string; keyId: string }) => revokeApiKey({ path: { id, keyId } }));

export const useWebhookState = () =>
  useChange(({ webhook, state }: { webhook: WebhookView; state: 'active' | 'paused' }) =>
    updateWebhook({ path: { id: webhook.id }, body: { state }, headers: ifMatch(webhook.version) }),
  );

export const useWebhookTest = () => useChange((id: string) => testWebhook({ path: { id } }));

export const useReplay = () =>
  useChange(({ id, deliveryId }: { id: string; deliveryId: string }) =>
    replayWebhookDelivery({ path: { id, deliveryId } }),
  );
