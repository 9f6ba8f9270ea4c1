import { getRecordParts } from '@commune/api-client';
import { client } from '@commune/api-client/client';
import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';
import type { FieldValues } from '@/app/forms/field-changes';
import type { Part, PartKey, PartList } from './parts';

export type PartLists = Readonly<Partial<Record<PartKey, PartList>>>;

const keyOf = (id: string) => ['record-parts', id] as const;

/** All parts of a record in one opening, which is written into the log once. */
const readParts = async (id: string, signal?: AbortSignal): Promise<PartLists> =>
  // Parse boundary: the members of RecordPartsView are lists of rows, each with its own members.
  (await getRecordParts({ path: { id }, signal })) as unknown as PartLists;

export const useRecordParts = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => keyOf(toValue(id))),
    queryFn: ({ signal }) => readParts(toValue(id), signal),
    refetchOnWindowFocus: false,
  });

interface Sent {
  readonly rest?: string;
  /** Only judged: the answer is what it would be. */
  readonly isDryRun?: boolean;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** One way for every part: their addresses and bodies are built alike. */
const send = async (method: 'post' | 'patch', id: string, part: Part, { rest = '', isDryRun, body, headers }: Sent) =>
  // Parse boundary: every write of a part answers the list of that part.
  (await client[method]({
    responseStyle: 'data',
    throwOnError: true,
    url: `/api/v1/civil-servants/{id}/${part.path}${rest}`,
    path: { id },
    query: isDryRun ? { dryRun: true } : undefined,
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  })) as unknown as PartList;

/** Writes to the parts of one record; what is made of them is read anew. */
export const usePartWrites = (id: string) => {
  const cache = useQueryClient();
  const renew = async (): Promise<void> => {
    await Promise.all(
      [keyOf(id), ['roster', 'record', id], ['roster', 'history', id], ['roster', 'list']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
  };
  const done = async (list: Promise<PartList>): Promise<PartList> => {
    const answered = await list;
    await renew();
    return answered;
  };
  return {
    tryAdding: (part: Part, body: FieldValues) => send('post', id, part, { body, isDryRun: true }),
    tryChanging: (part: Part, rowId: string, version: number, body: FieldValues) =>
      send('patch', id, part, { rest: `/${rowId}`, isDryRun: true, body, headers: ifMatch(version) }),
    add: (part: Part, body: FieldValues, idempotencyKey: string) =>
      done(send('post', id, part, { body, headers: { 'Idempotency-Key': idempotencyKey } })),
    change: (part: Part, rowId: string, version: number, body: FieldValues) =>
      done(send('patch', id, part, { rest: `/${rowId}`, body, headers: ifMatch(version) })),
    remove: (part: Part, rowId: string, version: number, reason: string) =>
      done(send('post', id, part, { rest: `/${rowId}/removal`, body: { reason }, headers: ifMatch(version) })),
    readAnew: () => readParts(id),
  };
};
