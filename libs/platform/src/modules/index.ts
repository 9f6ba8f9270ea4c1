export { CapabilityModule, capabilitiesOf, type Capability } from './capability-module.js';
