export { classroomAnalytics } from './classroom.module.js';
