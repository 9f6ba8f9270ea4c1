import { afterEach, describe, expect, it } from 'vitest';
import { isFreeKey, singleKeysOn } from './keyboard';

const pressOn = (html: string, init: KeyboardEventInit = {}): boolean => {
  document.body.innerHTML = html;
  let free: boolean | undefined;
  const listen = (event: KeyboardEvent): void => void (free = isFreeKey(event));
  addEventListener('keydown', listen, { once: true });
  document.querySelector('.at')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...init }));
  return free ?? false;
};
afterEach(() => (singleKeysOn.value = true));

describe('a key of one letter', () => {
  it.each([
    ['a row', '<table><tr class="at" tabindex="0"></tr></table>', true],
    ['a box to tick', '<input type="checkbox" class="at">', true],
    ['a text field', '<input class="at">', false],
    ['a search field', '<input type="search" class="at">', false],
    ['a text area', '<textarea class="at"></textarea>', false],
    ['a list to choose from', '<div role="combobox"><span class="at"></span></div>', false],
    ['the page behind a dialog', '<dialog open></dialog><p class="at"></p>', false],
  ])('on %s', (_, html, free) => expect(pressOn(html)).toBe(free));

  it('is left to the browser with Ctrl, Alt or the command key', () => {
    for (const init of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(pressOn('<p class="at"></p>', init)).toBe(false);
    }
  });
  it('can be turned off', () => {
    singleKeysOn.value = false;
    expect(pressOn('<p class="at"></p>')).toBe(false);
  });
});
