import { BIG_WORK, withClient } from '../lib/server.mjs';
import { quantile } from '../lib/stats.mjs';
import { say } from '../lib/progress.mjs';

/** Lengths of windows in quarter hours: one, an hour, six, a day, a week. */
const LENGTHS = [1, 4, 24, 96, 672];
const EACH = 8;

const MERGED = `
select action_type, core.percentiles(core.histogram_sum(duration_ms_histogram), '{0.5,0.95,0.99}') as merged
from action.action_results_by_type
where grain = '15m' and bucket >= $1 and bucket < $2
group by action_type
having sum(duration_ms_count) > 0`;

const EXACT = `
select action_type, percentile_cont('{0.5,0.95,0.99}'::float8[]) within group (order by duration_ms) as exact
from action.action_results
where executed_at >= $1 and executed_at < $2 and duration_ms is not null
group by action_type`;

/** Part 5a: percentiles merged from quarter hours beside percentile_cont over the same facts. */
export async function accuracyPart({ results, main }) {
  const world = await main();
  const off = [[], [], []];
  await withClient(
    world.url,
    async (client) => {
      const { rows } = await client.query("select core.bucket(now(), '15m') - interval '15 minutes' as newest");
      const newest = rows[0].newest.getTime();
      for (const length of LENGTHS) {
        for (let at = 0; at < EACH; at += 1) {
          // Starts are spread over the 30 days, the same way in every run.
          const start = newest - 900_000 * (length + ((at * 347 + length * 13) % (2_870 - length)));
          const bounds = [new Date(start), new Date(start + 900_000 * length)];
          const merged = await client.query(MERGED, bounds);
          const exact = new Map((await client.query(EXACT, bounds)).rows.map((row) => [row.action_type, row.exact]));
          for (const row of merged.rows) {
            exact.get(row.action_type).forEach((value, which) => {
              off[which].push(value === 0 ? 0 : (100 * Math.abs(row.merged[which] - value)) / value);
            });
          }
        }
      }
    },
    BIG_WORK,
  );
  for (const [which, name] of ['p50', 'p95', 'p99'].entries()) results.put(`accuracy.${name}_off_pct`, '%', off[which]);
  results.put('accuracy.off_pct', '%', off.flat());
  say(
    `accuracy: ${off.flat().length} percentiles, at worst ${Math.max(...off.flat()).toFixed(3)} % off, p95 ${quantile(off.flat(), 0.95).toFixed(3)} %`,
  );
}
