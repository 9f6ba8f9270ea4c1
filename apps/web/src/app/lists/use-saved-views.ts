import {
  createSavedView,
  deleteSavedView,
  listSavedViews,
  orderSavedViews,
  saveListLayout,
  updateSavedView,
  type ListColumnChoice,
  type SavedView,
  type SavedViewPatch,
  type SavedViewRequest,
  type SavedViews,
} from '@commune/api-client';
import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { ifMatch } from '../api';
import { asProblem, problemText } from '../problem';
import { notify } from '@/ui/notify';

const HOUR_MS = 60 * 60_000;

/** The views that a person has kept of one list, and the columns used outside any of them. */
export const useSavedViews = (list: string) => {
  const client = useQueryClient();
  const queryKey = ['saved-views', list] as const;
  const path = { list };
  // Where they can't be had the list works without them.
  const { data, isPending } = useQuery({
    queryKey,
    queryFn: ({ signal }) => listSavedViews({ path, signal }),
    staleTime: HOUR_MS,
  });
  const put = (change: (kept: SavedViews) => SavedViews): void => {
    client.setQueryData<SavedViews>(queryKey, (kept) => change(kept ?? { items: [], layout: { columns: [] } }));
  };
  const renew = (): Promise<void> => client.invalidateQueries({ queryKey });

  /** The answer, or undefined after a refusal, which has been told. */
  const told = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      notify(problemText(asProblem(error)), 'failed');
      await renew();
      return undefined;
    }
  };
  const create = (body: SavedViewRequest): Promise<SavedView> =>
    createSavedView({ path, body }).then(async (view) => {
      put((kept) => ({ ...kept, items: [...kept.items, view] }));
      await renew();
      return view;
    });
  const update = (view: SavedView, body: SavedViewPatch): Promise<SavedView> =>
    updateSavedView({ path: { id: view.id }, headers: ifMatch(view.version), body }).then(async (stored) => {
      put((kept) => ({ ...kept, items: kept.items.map((item) => (item.id === stored.id ? stored : item)) }));
      await renew();
      return stored;
    });
  const remove = (view: SavedView): Promise<void> =>
    deleteSavedView({ path: { id: view.id }, headers: ifMatch(view.version) }).then(() =>
      put((kept) => ({ ...kept, items: kept.items.filter(({ id }) => id !== view.id) })),
    );
  const order = async (ids: readonly string[]): Promise<void> => {
    put((kept) => ({ ...kept, items: ids.flatMap((id) => kept.items.find((view) => view.id === id) ?? []) }));
    await told(() => orderSavedViews({ path, body: { ids: [...ids] } }));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** At once on the screen; sent when the hand has come to rest. */
  const setLayout = (columns: readonly ListColumnChoice[]): void => {
    put((kept) => ({ ...kept, layout: { columns: [...columns] } }));
    clearTimeout(timer);
    timer = setTimeout(() => void told(() => saveListLayout({ path, body: { columns: [...columns] } })), 800);
  };
  return {
    views: computed(() => data.value?.items ?? []),
    layout: computed(() => data.value?.layout.columns ?? []),
    isPending,
    told,
    create,
    update,
    remove,
    order,
    setLayout,
  };
};
