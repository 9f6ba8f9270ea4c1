import { onBeforeUnmount, onMounted } from 'vue';

/** Paper is white: a dark page prints with the light tokens, and is dark again afterwards. */
export const useLightPrint = (): void => {
  let wasDark = false;
  const root = document.documentElement.classList;
  const before = (): void => {
    wasDark = root.contains('dark');
    root.remove('dark');
  };
  const after = (): void => {
    if (wasDark) root.add('dark');
  };
  onMounted(() => {
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
  });
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  });
};
