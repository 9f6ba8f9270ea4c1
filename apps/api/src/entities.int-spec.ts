import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entityDrift, TestApp } from '@commune/platform/testing';
import { AppModule } from './app.module.js';

describe('entities', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start([AppModule]);
  });

  afterAll(() => test.stop());

  it('are what the migrations made: columns, types, nullability', async () => {
    expect(await entityDrift(test, [AppModule])).toEqual([]);
  });

  it('are told apart from a table that has moved on', async () => {
    await test.sql(`alter table civil_servant add stray text; alter table posting alter position_title drop not null;
      alter table salary_step alter coefficient_hundredths type bigint`);
    expect(await entityDrift(test, [AppModule])).toEqual([
      'civil_servant: table only: stray text',
      'posting: entity only: position_title text not null',
      'posting: table only: position_title text',
      'salary_step: entity only: coefficient_hundredths integer not null',
      'salary_step: table only: coefficient_hundredths bigint not null',
    ]);
  });
});
