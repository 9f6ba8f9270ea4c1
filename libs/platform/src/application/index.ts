export { ApplicationModule, capabilitiesWith } from './application-module.js';
export { createApplication } from './create-application.js';
export { contractOf } from './contract.js';
