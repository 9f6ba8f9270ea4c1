export { catalogueFaults } from './catalogue.js';
export { TestApp, TestCaller, type TestRole } from './test-app.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
