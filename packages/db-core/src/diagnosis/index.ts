export { diagnoseSources, type Finding } from './diagnose.js';
