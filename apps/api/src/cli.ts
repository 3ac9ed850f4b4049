#!/usr/bin/env node
import 'reflect-metadata';
import { exitWithParent } from '@tessera/embedded';
import { processStreams } from './cli/output.js';
import { runCli } from './cli/run-cli.js';

exitWithParent();
const code = await runCli(process.argv.slice(2), process.env, processStreams);
if (code !== undefined) {
  // A pipe takes what it is given later: exiting before that would cut the output off.
  process.stdout.write('', () => process.exit(code));
}
