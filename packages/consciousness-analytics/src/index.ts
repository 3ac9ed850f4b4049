export { consciousnessAnalytics } from './consciousness.module.js';
