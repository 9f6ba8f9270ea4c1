export { catalogueFaults } from './catalogue.js';
export { OTHER_PASSWORD, PASSWORD, SignInDesk, type OpenSession } from './sign-in-desk.js';
export { ContractCheck, type Answer } from './contract-check.js';
export { KeyCaller } from './key-caller.js';
export { entityDrift } from './entity-drift.js';
export { brokenInvariants } from './invariants.js';
export { TestApp, TestCaller, type ScopedAnswer, type TestRole } from './test-app.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { TwoProvinces } from './two-provinces.js';
