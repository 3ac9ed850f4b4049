import { checkActs, checkForeignActs } from './checks/acts.js';
import type { Check } from './checks/check.js';
import { checkCursors } from './checks/cursors.js';
import { checkDeclared } from './checks/declared.js';
import { checkForeignIds } from './checks/foreign-ids.js';
import { checkBatch, checkExports, checkReads } from './checks/reads.js';
import { checkRoles } from './checks/roles.js';
import { checkSockets } from './checks/sockets.js';
import { checkValidators } from './checks/validators.js';
import type { CheckResult } from './finding.js';
import type { Prepared } from './open-stage.js';
import type { ProvenServer } from './proven-server.js';

/**
 * Every check of the request side that looks for markers, while each owner's facts are its own alone; what changes something
 * comes last.
 */
export async function proveRequests(
  { stage, keys, pathIds }: Prepared,
  server: ProvenServer,
  progress: (line: string) => void,
): Promise<readonly CheckResult[]> {
  const callers = Object.values(stage.callers);
  const steps: readonly (() => Check | Promise<Check>)[] = [
    () => checkDeclared(server.served, stage.routes),
    () => checkRoles(stage, callers, 'roles', 'Every route lets in the roles that it names, and nobody else'),
    () =>
      checkRoles(stage, keys, 'key-scopes', 'An API key opens what its role, scopes and modules say, and nothing else'),
    () => pathIds,
    () => checkReads(stage),
    () => checkExports(stage),
    () => checkBatch(stage),
    () => checkValidators(stage),
    () => checkCursors(stage),
    () => checkForeignIds(stage),
    () => checkSockets(stage, [...callers, ...keys], server.sockets),
    () => checkForeignActs(stage),
    () => checkActs(stage),
  ];
  const results: CheckResult[] = [];
  for (const step of steps) {
    const began = Date.now();
    const result = (await step()).result();
    results.push(result);
    progress(
      `${result.check}: ${result.tried} attempts, ${result.findings.length} findings, ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  }
  return results;
}
