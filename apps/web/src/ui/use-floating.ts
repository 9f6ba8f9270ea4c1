import { nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue';

const MARGIN = 8;

/**
 * Opens a panel beside its anchor, inside the window; Escape and a press elsewhere close it. The panel stays where it is
 * written: moved to the body it would lie under an open dialog.
 */
export const useFloating = (anchor: Readonly<Ref<HTMLElement | null>>, panel: Readonly<Ref<HTMLElement | null>>) => {
  const isOpen = ref(false);

  const place = (): void => {
    if (!anchor.value || !panel.value) return;
    const at = anchor.value.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = panel.value;
    const fitsBelow = at.bottom + offsetHeight + MARGIN <= innerHeight || at.top < offsetHeight;
    const top = fitsBelow ? at.bottom + 4 : at.top - offsetHeight - 4;
    const left = at.left + offsetWidth + MARGIN <= innerWidth ? at.left : at.right - offsetWidth;
    panel.value.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - offsetHeight - MARGIN))}px`;
    panel.value.style.left = `${Math.max(MARGIN, left)}px`;
  };
  const close = (): void => {
    isOpen.value = false;
  };
  const toggle = (): void => {
    isOpen.value = !isOpen.value;
  };
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && Boolean(anchor.value?.contains(target) || panel.value?.contains(target));
  const onPress = (event: Event): void => {
    if (!isInside(event.target)) close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    anchor.value?.querySelector<HTMLElement>('button, input')?.focus();
  };
  const listen = (on: boolean): void => {
    const change = on ? addEventListener : removeEventListener;
    change('pointerdown', onPress, true);
    // The panel's types of listener differ only by event; both are ours.
    change('keydown', onKey as EventListener, true);
    change('resize', place);
    change('scroll', place, true);
  };
  watch(isOpen, async (open) => {
    listen(open);
    if (!open) return;
    await nextTick();
    place();
  });
  onBeforeUnmount(() => listen(false));
  return { isOpen, place, close, toggle };
};
