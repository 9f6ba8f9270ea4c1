export { CONFIG, parseConfig, throwawayConfig, type Config } from './config.js';
