export { FanOut } from './fan-out.js';
export { WebhooksModule } from './webhooks.module.js';
