export { runCli } from './cli/run-cli.js';
export { describeSettings } from './config/known-variables.js';
export { parseConfig } from './config/parse-config.js';
