import { createApp, effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useListState } from './use-list-state';

/** A list and a page behind it whose code comes when `arrive` is called. */
async function listBefore() {
  let arrive = (): void => undefined;
  const code = new Promise<void>((resolve) => (arrive = resolve));
  const component = { template: '' };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/list', component },
      { path: '/record', component: () => code.then(() => component) },
    ],
  });
  await router.push('/list?unit=1&page=3');
  const app = createApp({}).use(router);
  const scope = effectScope();
  const list = app.runWithContext(() => scope.run(() => useListState(['unit']))) ?? expect.fail('no list');
  return { router, list, arrive };
}

describe('useListState', () => {
  it('puts what is searched into the address, on the first page again', async () => {
    const { router, list } = await listBefore();
    list.q.value = 'lan';
    await expect.poll(() => router.currentRoute.value.fullPath).toBe('/list?unit=1&q=lan');
  });

  it('does not turn back who already follows a link', async () => {
    const { router, list, arrive } = await listBefore();
    const asked = new Promise<void>((resolve) => router.beforeEach(() => resolve()));
    const going = router.push('/record');
    await asked;
    list.q.value = 'lan';
    arrive();
    expect(await going).toBeUndefined();
    expect(router.currentRoute.value.fullPath).toBe('/record');
  });

  it('takes changes again after a way that was not gone', async () => {
    const { router, list } = await listBefore();
    const stop = router.beforeEach((to) => to.path !== '/record');
    await router.push('/record');
    stop();
    list.q.value = 'lan';
    await expect.poll(() => router.currentRoute.value.query['q']).toBe('lan');
  });
});
