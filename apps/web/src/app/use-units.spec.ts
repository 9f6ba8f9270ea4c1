import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, effectScope } from 'vue';
import { afterEach, expect, it, vi } from 'vitest';
import { setUpClient } from './api';
import { queryClient } from './query-client';
import { useUnits } from './use-units';

const answered = (operations: readonly string[]) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    const body = pathname.endsWith('/session') ? { operations, csrfToken: 't' } : { items: [{ id: 'u1' }] };
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  });
  return asked;
};

let scope = effectScope();
afterEach(() => {
  scope.stop();
  scope = effectScope();
  queryClient.clear();
  vi.unstubAllGlobals();
});
const shownTwice = () => {
  setUpClient();
  const app = createApp({}).use(VueQueryPlugin, { queryClient });
  return app.runWithContext(() => scope.run(() => [useUnits(), useUnits()])) ?? expect.fail('no lists');
};

it('asks once for all that show units', async () => {
  const asked = answered(['listUnits']);
  const lists = shownTwice();
  await expect.poll(() => lists.map(({ data }) => data.value?.length)).toEqual([1, 1]);
  expect(asked.filter((path) => path.endsWith('/units'))).toHaveLength(1);
});

it('asks for none on behalf of who may not see them', async () => {
  const asked = answered([]);
  const lists = shownTwice();
  await expect.poll(() => queryClient.getQueryData(['session'])).toBeDefined();
  expect(lists.map(({ fetchStatus }) => fetchStatus.value)).toEqual(['idle', 'idle']);
  expect(asked).not.toContain('/api/v1/units');
});
