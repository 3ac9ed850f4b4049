export { sampleAnalytics } from './sample.module.js';
