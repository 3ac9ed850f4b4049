import type { Database } from '@tessera/db-core';
import { loadCanaries } from '../canaries/load-canaries.js';
import type { Caller } from '../http/caller.js';
import type { Stage } from '../stage.js';
import { refreshAll } from '../refresh-all.js';
import { Check } from './check.js';
import { compareRecordings, record } from './recording.js';

/** What is added between two recordings, a source and owner. */
const foreignFacts = 400;
const quarterMs = 900_000;
const mostAttempts = 4;

/**
 * Whether A's answers depend on anything that is not A's: all of them are kept, then many facts of B and of the platform
 * come, half of them under A's very ids and names, and everything is asked again.
 *
 * Windows end at the last refresh and are cut at quarter hours, so both recordings lie within one quarter hour, in which no
 * canary fact enters or leaves a window. Where a quarter hour began meanwhile the experiment counts for nothing and is made
 * anew with further facts.
 */
export async function checkNoninterference(
  stage: Stage,
  database: Database,
  callers: readonly Caller[],
): Promise<Check> {
  const check = new Check('noninterference', 'Answers to tenant A are the same, to the digit, whatever others have');
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const quarter = Math.floor(Date.now() / quarterMs);
    await refreshAll(stage);
    const before = await record(check, stage, callers);
    const added = await loadForeign(stage, database, 1000 * (attempt + 1));
    await refreshAll(stage);
    const after = await record(check, stage, callers);
    if (Math.floor(Date.now() / quarterMs) !== quarter) continue;
    check.note(`${before.size} answers compared before and after ${added} rows of others`);
    compareRecordings(check, before, after, 'when only facts of other tenants came');
    return check;
  }
  check.finding(
    'the server',
    `does not answer everything within a quarter hour, ${mostAttempts} times: nothing was compared`,
  );
  return check;
}

/** Keys of further rows under another's names, where tables have keys of their own: none of them is there yet. */
const ownKeysFrom = 500_000;

async function loadForeign({ definitions, cast, tables }: Stage, database: Database, from: number): Promise<number> {
  const { a, b, platform, shared } = cast;
  const now = new Date();
  const borrowed = tables.external ? { ownKeys: true, from: ownKeysFrom + from } : {};
  let written = 0;
  for (const owner of [b, platform]) {
    const further = { owner, facts: foreignFacts, shared, now };
    written += await loadCanaries(database, definitions, { ...further, from }, tables);
    written += await loadCanaries(database, definitions, { ...further, voice: a, ...borrowed }, tables);
  }
  return written;
}
