import { ref } from 'vue';
import { expect, it } from 'vitest';
import { ApiProblem } from './problem';
import { useConfirmedSteps } from './use-confirmed-steps';

const step = () => {
  const error = ref<unknown>(null);
  return { error, isPending: ref(false), reset: () => void (error.value = null) };
};
const refusal = new ApiProblem({ status: 422, code: 'x.y', detail: 'Bị từ chối' });

it('says why the step that is asked about failed, and no other', () => {
  const steps = { publish: step(), discard: step() };
  const { ask, error, asked } = useConfirmedSteps(steps);
  ask('publish');
  steps.publish.error.value = refusal;
  expect(error.value).toBeTruthy();
  asked.value = 'discard';
  expect(error.value).toBeUndefined();
});

it('forgets an earlier refusal when a step is asked for again', () => {
  const steps = { publish: step(), discard: step() };
  const { ask, close, error } = useConfirmedSteps(steps);
  ask('publish');
  steps.publish.error.value = refusal;
  close();
  ask('publish');
  expect(error.value).toBeUndefined();
});

it('is busy while any of them is under way', () => {
  const steps = { publish: step(), discard: step() };
  const { isBusy } = useConfirmedSteps(steps);
  expect(isBusy.value).toBe(false);
  steps.discard.isPending.value = true;
  expect(isBusy.value).toBe(true);
});
