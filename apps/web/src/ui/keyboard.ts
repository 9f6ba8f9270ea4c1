import { onBeforeUnmount, onMounted, ref } from 'vue';

/**
 * Keys of one letter work outside fields only, never under an open dialog, and can be turned off (WCAG 2.1.4): speech
 * input would set them off by accident.
 */
export const singleKeysOn = ref(true);

const typing =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"]';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typing) !== null;

/** Whether this press is one of our single keys, free for a page to take. */
export const isFreeKey = (event: KeyboardEvent): boolean =>
  singleKeysOn.value &&
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isTyping(event.target) &&
  document.querySelector('dialog[open]') === null;

/** Calls the handler of a key anywhere on the page while the component is there. The first one that takes it wins. */
export const useSingleKeys = (handlers: Readonly<Record<string, (event: KeyboardEvent) => void>>): void => {
  const onKey = (event: KeyboardEvent): void => {
    const handler = handlers[event.key];
    if (!handler || !isFreeKey(event)) return;
    event.preventDefault();
    handler(event);
  };
  onMounted(() => addEventListener('keydown', onKey));
  onBeforeUnmount(() => removeEventListener('keydown', onKey));
};
