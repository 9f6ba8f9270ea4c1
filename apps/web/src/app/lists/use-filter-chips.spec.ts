import { computed, ref } from 'vue';
import { describe, expect, it } from 'vitest';
import { useFilterChips } from './use-filter-chips';

const names = ['unitId', 'sex', 'tab'] as const;
type Name = (typeof names)[number];
const filtered = (set: Partial<Record<Name, string>>, text = '') => {
  const kept = ref<Record<Name, string>>({ unitId: '', sex: '', tab: '', ...set });
  const state = {
    filters: computed(() => kept.value),
    q: computed({ get: () => text, set: () => undefined }),
    setFilter: (name: Name, value: string | null | undefined) => void (kept.value[name] = value ?? ''),
    clearFilters: () => undefined,
  };
  return useFilterChips(state, names, (name, value) => (name === 'tab' ? undefined : `${name}: ${value}`));
};

describe('chips', () => {
  it('are absent without filters', () => {
    const { chips, isFiltered } = filtered({});
    expect(chips.value).toEqual([]);
    expect(isFiltered.value).toBe(false);
  });
  it('say each filter and its value, in the order of the page', () => {
    expect(filtered({ sex: 'female', unitId: 'Xã Phan Thanh' }).chips.value).toEqual([
      { name: 'unitId', label: 'unitId: Xã Phan Thanh' },
      { name: 'sex', label: 'sex: female' },
    ]);
  });
  it('leave out what has no words', () => expect(filtered({ tab: 'province' }).chips.value).toEqual([]));
  it('take their filter away, and nothing else', () => {
    const { chips, remove } = filtered({ sex: 'female', unitId: 'u' });
    remove('sex');
    remove('no-filter');
    expect(chips.value.map(({ name }) => name)).toEqual(['unitId']);
  });
});

it('counts a search as filtering', () => expect(filtered({}, 'lan').isFiltered.value).toBe(true));
