import { Cron } from 'croner';

const known = new Map<string, number>();
const RUNS = 9;

/** Longest gap in seconds between neighbouring runs of a cron expression (five fields, UTC) among its next few. */
export function intervalSeconds(expression: string): number {
  const cached = known.get(expression);
  if (cached !== undefined) return cached;
  // A fixed start, so that the answer does not depend on the day it is asked.
  const runs = new Cron(expression, { timezone: 'UTC', paused: true }).nextRuns(RUNS, new Date('2024-01-01T00:00:00Z'));
  let longest = 0;
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    if (before) longest = Math.max(longest, (run.getTime() - before.getTime()) / 1000);
  });
  known.set(expression, longest);
  return longest;
}
