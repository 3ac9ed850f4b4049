import { Baseline } from '../lib/baseline.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { readable, timed } from '../lib/stats.mjs';
import { forgetLog, withUsersModel } from '../lib/users-model.mjs';
import { verify } from '../lib/verify.mjs';

const RETRYING = `
with chosen as (
    select organization_id, id from action.action_results
    where status = 'retrying' order by executed_at desc limit 500
)
update action.action_results as r set status = 'success', duration_ms = 750, response_data = '{"status": 200}'
from chosen as c where r.organization_id = c.organization_id and r.id = c.id`;

const SCATTERED = `
with chosen as (
    select organization_id, id from action.action_results
    where executed_at > now() - interval '7 days' order by hashtextextended(id, $1) limit 500
)
delete from action.action_results as r using chosen as c where r.organization_id = c.organization_id and r.id = c.id`;

/** What happens before a refresh, by the name it has in the results. Each is done anew for every repetition. */
const SCENARIOS = {
  after_0: async () => undefined,
  after_1200: (world, client) => world.write(client, 1_200),
  after_10k: (world, client) => world.write(client, 10_000),
  after_100k: (world, client) => world.write(client, 100_000),
  late_1pct_10k: (world, client) => world.write(client, 10_000, 0.01),
  late_10pct_10k: (world, client) => world.write(client, 10_000, 0.1),
  updates_1k: async (_, client) => {
    for (let at = 0; at < 2; at += 1) await client.query(RETRYING);
  },
  deletes_1k: async (_, client, round) => {
    for (let at = 0; at < 2; at += 1) await client.query(SCATTERED, [round * 2 + at]);
  },
};

/** Refreshes after each kind of change, one warm-up round first, and compares with the definitions after every one. */
export async function measureScenarios(world, results, prefix, { names, repetitions, users = false }) {
  for (const name of names) {
    const took = [];
    const byView = new Map();
    await world.server.checkpoint();
    await withClient(
      world.url,
      async (client) => {
        for (let round = 0; round <= repetitions; round += 1) {
          await SCENARIOS[name](world, client, round);
          const { ms, result } = await timed(() => world.refresh());
          const last = round === repetitions;
          const findings = await verify(world, { users, thorough: last, round });
          if (last) results.checked(`${prefix}${name}`, findings);
          if (round === 0) continue;
          took.push(ms);
          for (const { viewName, durationMs } of result)
            byView.set(viewName, [...(byView.get(viewName) ?? []), durationMs]);
        }
      },
      OWNER_WORK,
    );
    results.put(`${prefix}${name}_ms`, 'ms', took);
    for (const [view, values] of byView) results.put(`${prefix}${name}.view.${view}_ms`, 'ms', values);
    say(`${prefix}${name}: ${took.map(readable).join(', ')} ms; equal to the definitions`);
  }
}

/** REFRESH MATERIALIZED VIEW CONCURRENTLY of the same four, each time after 10,000 new facts that ours takes in as well. */
export async function measureBaseline(world, results, prefix, { times, users = false }) {
  const baseline = new Baseline(world, users);
  await baseline.make();
  const totals = [];
  const byView = new Map();
  for (let at = 0; at < times; at += 1) {
    await withClient(world.url, (client) => world.write(client, 10_000), OWNER_WORK);
    await world.refresh();
    await world.server.checkpoint();
    const took = await baseline.refresh();
    totals.push(Object.values(took).reduce((sum, ms) => sum + ms, 0));
    for (const [view, ms] of Object.entries(took)) byView.set(view, [...(byView.get(view) ?? []), ms]);
  }
  results.put(`${prefix}full_ms`, 'ms', totals);
  for (const [view, values] of byView) results.put(`${prefix}full.view.${view}_ms`, 'ms', values);
  results.put(`${prefix}full_bytes`, 'bytes', [await baseline.size()]);
  await baseline.drop();
}

export const ALL_SCENARIOS = Object.keys(SCENARIOS);

/** Part 1: refreshes beside what people use today, over the same data in the same run. */
export async function refreshPart({ results, options, main }) {
  const world = await main();
  results.put('build.first_ms', 'ms', [world.buildMs]);
  await measureScenarios(world, results, 'refresh.', { names: ALL_SCENARIOS, repetitions: options.repetitions });
  await measureBaseline(world, results, 'refresh.', { times: 2 });
  results.ratio('refresh.ratio', 'refresh.after_10k_ms', 'refresh.full_ms');
  results.ratio('refresh.nothing_ratio', 'refresh.after_0_ms', 'refresh.after_1200_ms');
  results.ratio('refresh.late_1pct_ratio', 'refresh.late_1pct_10k_ms', 'refresh.after_10k_ms');
  results.ratio('refresh.late_10pct_ratio', 'refresh.late_10pct_10k_ms', 'refresh.after_10k_ms');
  if (options.users) await withUsersModel((model) => usersVariant(world, model, results, options));
}

async function usersVariant(world, model, results, options) {
  say('refresh: the same with exact distinct users');
  await forgetLog(world);
  await world.open(model);
  results.put('build.users.first_ms', 'ms', [world.buildMs]);
  const users = true;
  const names = ['after_10k', 'late_10pct_10k', 'deletes_1k'];
  await measureScenarios(world, results, 'refresh.users.', { names, repetitions: options.repetitions, users });
  await measureBaseline(world, results, 'refresh.users.', { times: world.rows > 2_000_000 ? 1 : 2, users });
  results.ratio('refresh.users.ratio', 'refresh.users.after_10k_ms', 'refresh.users.full_ms');
}
