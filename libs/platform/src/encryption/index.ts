export { Encryption } from './encryption.js';
