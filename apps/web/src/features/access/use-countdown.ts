import { onBeforeUnmount, ref } from 'vue';

/** Seconds left, down to 0. */
export const useCountdown = () => {
  const seconds = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  const start = (from: number): void => {
    stop();
    seconds.value = Math.ceil(from);
    timer = setInterval(() => {
      seconds.value -= 1;
      if (seconds.value <= 0) stop();
    }, 1000);
  };
  onBeforeUnmount(stop);
  return { seconds, start };
};
