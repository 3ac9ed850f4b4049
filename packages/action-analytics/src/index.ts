export { actionModule } from './action.module.js';
