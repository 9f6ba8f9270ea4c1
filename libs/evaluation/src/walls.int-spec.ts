import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { catalogueFaults, TestApp } from '@commune/platform/testing';
import { EvaluationModule } from './evaluation.module.js';

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start([EvaluationModule]);
});

afterAll(() => test.stop());

it('has a wall around every table', async () => {
  expect(await catalogueFaults(test, [EvaluationModule])).toEqual([]);
});
