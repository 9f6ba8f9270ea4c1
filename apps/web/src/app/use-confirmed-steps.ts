import { computed, ref, type Ref } from 'vue';
import { asProblem, fieldErrors, problemText } from './problem';

/** What a mutation of a step says of itself. */
interface Step {
  readonly error: Readonly<Ref<unknown>>;
  readonly isPending: Readonly<Ref<boolean>>;
  readonly reset: () => void;
}

/**
 * Steps that a ConfirmDialog asks about first: `asked` is the one it stands open for, `error` why that one failed.
 * A refusal of one step is gone when another is asked for.
 */
export const useConfirmedSteps = <Name extends string>(steps: Readonly<Record<Name, Step>>) => {
  const asked: Ref<Name | undefined> = ref();
  const all: readonly Step[] = Object.values(steps);
  const error = computed(() => {
    const failed = asked.value === undefined ? undefined : steps[asked.value].error.value;
    if (!failed) return undefined;
    const problem = asProblem(failed);
    return Object.values(fieldErrors(problem))[0] ?? problemText(problem);
  });
  const isBusy = computed(() => all.some(({ isPending }) => isPending.value));
  const ask = (step: Name): void => {
    all.forEach(({ reset }) => reset());
    asked.value = step;
  };
  const close = (): void => {
    asked.value = undefined;
  };
  return { asked, error, isBusy, ask, close };
};
