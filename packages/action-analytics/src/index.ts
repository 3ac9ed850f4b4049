export { actionAnalytics } from './action.module.js';
