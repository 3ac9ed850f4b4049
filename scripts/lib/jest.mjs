import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from './processes.mjs';
import { root } from './root.mjs';

/** Runs jest over all packages (one server, two workers); returns its totals. `failed` counts broken files as well. */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-jest-'));
  const outputFile = join(folder, 'results.json');
  try {
    const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const { code } = await run(process.execPath, [...options, jest, '--json', `--outputFile=${outputFile}`, ...args], {
      env: { NODE_ENV: 'test' },
    });
    if (!existsSync(outputFile)) return { passed: 0, failed: 1, skipped: 0, code };
    return { ...totals(JSON.parse(readFileSync(outputFile, 'utf8'))), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function totals(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
