import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import DateField from './DateField.vue';
import { words } from './locale';

const i18n = createI18n({ legacy: false, locale: 'vi', messages: { vi: { ui: words.vi } } });

const typed = async (text: string) => {
  const field = mount(DateField, {
    props: { label: 'Ngày sinh', modelValue: null },
    global: { plugins: [i18n] },
  });
  const input = field.get('input');
  await input.setValue(text);
  await input.trigger('change');
  return { value: field.emitted('update:modelValue')?.at(-1)?.[0], shown: input.element.value, text: field.text() };
};

it.each(['1/2/1990', '01-02-1990', ' 01.02.1990 ', '1990-02-01', 'ngày 1 tháng 2 năm 1990'])(
  'reads %s as the first of February',
  async (text) => {
    const { value, shown } = await typed(text);
    expect(value).toBe('1990-02-01');
    expect(shown).toBe('01/02/1990');
  },
);

it.each(['31/2/1990', 'hôm qua', '1990'])('keeps %s as typed and says that it is no date', async (text) => {
  const { value, shown, text: words } = await typed(text);
  expect(value ?? null).toBeNull();
  expect(shown).toBe(text);
  expect(words).toContain('30/11/2026');
});
