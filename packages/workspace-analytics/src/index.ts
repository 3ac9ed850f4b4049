export { workspaceAnalytics } from './workspace.module.js';
