export { alerts } from './alerts.module.js';
