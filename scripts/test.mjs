// npm test: installs and builds what is missing, checks the sources, runs every test, ends with one line of totals.
// npm test -- <jest arguments> runs only those tests.
import { runChecks } from './lib/checks.mjs';
import { runJest } from './lib/jest.mjs';
import { build, install } from './lib/prepare.mjs';
import { checkNode } from './lib/root.mjs';

checkNode();
await install();
await build();
const args = process.argv.slice(2);
const checks = args.length === 0 ? await runChecks() : { passed: 0, failed: 0 };
const tests = await runJest(args);
const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exit(failed > 0 || tests.code !== 0 ? 1 : 0);
