import { onBeforeUnmount, onMounted, ref } from 'vue';

export const useOnline = () => {
  const isOnline = ref(navigator.onLine);
  const update = (): void => {
    isOnline.value = navigator.onLine;
  };
  onMounted(() => ['online', 'offline'].forEach((name) => addEventListener(name, update)));
  onBeforeUnmount(() => ['online', 'offline'].forEach((name) => removeEventListener(name, update)));
  return isOnline;
};
