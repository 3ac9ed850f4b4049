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

/**
 * Refreshes after kinds of change, round by round in turn, so that a disturbance of the machine meets all of them; the first
 * round warms up. `turns` are [name of the scenario, world, prefix of its figures]. Compares with the definitions each time.
 */
export async function measureInTurn(turns, results, { repetitions, users = false }) {
  const taken = turns.map(() => []);
  for (const world of new Set(turns.map(([, one]) => one))) await world.server.checkpoint();
  for (let round = 0; round <= repetitions; round += 1) {
    for (const [at, [name, world, prefix]] of turns.entries()) {
      await withClient(world.url, (client) => SCENARIOS[name](world, client, round), OWNER_WORK);
      const { ms, result } = await timed(() => world.refresh());
      const last = round === repetitions;
      const findings = await verify(world, { users, thorough: last, round });
      if (last) results.checked(`${prefix}${name}`, findings);
      if (round > 0) taken[at].push({ ms, result });
    }
  }
  for (const [at, [name, , prefix]] of turns.entries()) {
    const took = taken[at].map(({ ms }) => ms);
    results.put(`${prefix}${name}_ms`, 'ms', took);
    for (const { viewName } of taken[at][0].result) {
      const ofView = ({ result }) => result.find((outcome) => outcome.viewName === viewName).durationMs;
      results.put(`${prefix}${name}.view.${viewName}_ms`, 'ms', taken[at].map(ofView));
    }
    say(`${prefix}${name}: ${took.map(readable).join(', ')} ms; equal to the definitions`);
  }
}

/** Kinds of change whose costs are compared with each other, on one world. */
export async function measureGroups(world, results, prefix, groups, options) {
  for (const names of groups)
    await measureInTurn(
      names.map((name) => [name, world, prefix]),
      results,
      options,
    );
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

/** Compared with each other within a group. Many facts come last: they leave the newest hours much fuller than the rest. */
export const FIRST_GROUPS = [
  ['after_0', 'after_1200'],
  ['after_10k', 'late_1pct_10k', 'late_10pct_10k'],
];
export const LAST_GROUPS = [['updates_1k'], ['deletes_1k'], ['after_100k']];
export const ALL_SCENARIOS = Object.keys(SCENARIOS);

/** Part 1: refreshes beside what people use today, over the same data in the same run. */
export async function refreshPart({ results, options, main, save }) {
  const world = await main();
  results.put('build.first_ms', 'ms', [world.buildMs]);
  await measureGroups(world, results, 'refresh.', FIRST_GROUPS, options);
  await measureBaseline(world, results, 'refresh.', { times: 2 });
  await measureGroups(world, results, 'refresh.', LAST_GROUPS, options);
  results.ratio('refresh.ratio', 'refresh.after_10k_ms', 'refresh.full_ms');
  results.ratio('refresh.nothing_ratio', 'refresh.after_0_ms', 'refresh.after_1200_ms');
  results.ratio('refresh.late_1pct_ratio', 'refresh.late_1pct_10k_ms', 'refresh.after_10k_ms');
  results.ratio('refresh.late_10pct_ratio', 'refresh.late_10pct_10k_ms', 'refresh.after_10k_ms');
  save();
  if (options.users) await withUsersModel((model) => usersVariant(world, model, results, options));
}

async function usersVariant(world, model, results, { repetitions }) {
  say('refresh: the same with exact distinct users');
  await forgetLog(world);
  await world.open(model);
  results.put('build.users.first_ms', 'ms', [world.buildMs]);
  const users = true;
  await measureGroups(world, results, 'refresh.users.', [['after_10k', 'late_10pct_10k'], ['deletes_1k']], {
    repetitions,
    users,
  });
  await measureBaseline(world, results, 'refresh.users.', { times: world.rows > 2_000_000 ? 1 : 2, users });
  results.ratio('refresh.users.ratio', 'refresh.users.after_10k_ms', 'refresh.users.full_ms');
}
