import { fileSize } from '../checks/file-size.mjs';
import { forbiddenText } from '../checks/forbidden-text.mjs';
import { dependencyRule, format, lint, types } from '../checks/programs.mjs';
import { singleCopy } from '../checks/single-copy.mjs';
import { say } from './processes.mjs';

/** Everything about the sources that is checked without running them. Two lanes, for two cores. */
const LANES = [
  { types, format, 'single copy': singleCopy },
  { lint, 'dependency rule': dependencyRule, 'file size': fileSize, 'forbidden text': forbiddenText },
];

/** Runs all checks and says what each found; returns how many held and how many did not. */
export async function runChecks() {
  const results = await Promise.all(LANES.map(runLane));
  const failed = results.flat().filter((held) => !held).length;
  return { passed: results.flat().length - failed, failed };
}

async function runLane(checks) {
  const held = [];
  for (const [name, check] of Object.entries(checks)) {
    const since = performance.now();
    const findings = await check();
    say(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
    for (const finding of findings) say(finding);
    held.push(findings.length === 0);
  }
  return held;
}
