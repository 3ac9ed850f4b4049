import { ApiServer } from '../lib/api-server.mjs';
import { startBare } from '../lib/bare-server.mjs';
import { load } from '../lib/load.mjs';
import { say } from '../lib/progress.mjs';
import { recordSql } from '../lib/recorded-sql.mjs';
import { median, readable } from '../lib/stats.mjs';

/** Six reads of a dashboard: series of a day and of a month, lists over all time and of a day, one trigger, one answer. */
const REQUESTS = [
  { name: 'actions_hourly', read: 'actions/hourly', query: 'hours=24' },
  { name: 'actions_daily', read: 'actions/daily', query: 'days=30' },
  { name: 'triggers_slowest', read: 'triggers/slowest', query: 'limit=20' },
  { name: 'trigger_stats', read: 'triggers/:id/stats', query: '', parameters: { id: 'trg_0020' } },
  { name: 'top_errors', read: 'failures/top-errors', query: 'hours=24' },
  { name: 'health_summary', read: 'health/summary', query: '' },
];

const CALLERS = [
  { name: 'authenticated', organizations: ['org_01'] },
  { name: 'admin', organizations: [] },
];

const pathOf = ({ read, query, parameters = {} }) =>
  `action/${read.replace(/:(\w+)/g, (_, name) => parameters[name])}${query === '' ? '' : `?${query}`}`;

function principalOf({ name, organizations }) {
  return { role: name, subject: `bench-${name}`, claims: {}, tenants: { organizations }, credential: 'bench' };
}

/** Part 4: reads through the built server under row-level security, beside a bare handler that runs the same statements. */
export async function servePart({ results, options, main }) {
  const world = await main();
  await world.refresh();
  // The bars are about running the SQL, as the bare handler does: this server keeps no answers.
  const api = await ApiServer.start(world.url, { TESSERA_KEPT_ROWS: '0' });
  // As it is by default: who asks again while nothing has changed is answered from memory, the bare handler never is.
  const keeping = await ApiServer.start(world.url);
  try {
    for (const caller of CALLERS) {
      const statements = await recordSql(world.url, principalOf(caller), REQUESTS);
      const claims = JSON.stringify({
        role: caller.name,
        sub: `bench-${caller.name}`,
        organizations: caller.organizations,
      });
      const bare = await startBare(
        world.url,
        statements.map((one) => ({ statements: one, role: caller.name, claims })),
      );
      try {
        await measureCaller(api, keeping, bare, caller, results, options);
      } finally {
        await bare.stop();
      }
    }
    results.put(
      'serve.resident_after_mb',
      'MB',
      [(api.residentBytes() ?? 0) / 1e6].filter((mb) => mb > 0),
    );
  } finally {
    await api.stop();
    await keeping.stop();
  }
  summarise(results);
}

async function measureCaller(api, keeping, bare, caller, results, options) {
  const bearer = (server) => ({ authorization: `Bearer ${server.token(caller.name, caller.organizations)}` });
  const headers = bearer(api);
  for (const [at, request] of REQUESTS.entries()) {
    const url = `${api.url}/api/v1/${pathOf(request)}`;
    for (const clients of [1, 8]) {
      const targets = { tessera: { url, headers }, bare: { url: `${bare.url}/bare/${at}` } };
      // How much of the difference is row-level security itself: the transaction that takes on the caller.
      if (clients === 8) {
        targets.bare_rls = { url: `${bare.url}/rls/${at}` };
        targets.kept = { url: `${keeping.url}/api/v1/${pathOf(request)}`, headers: bearer(keeping) };
      }
      const key = `serve.${caller.name}.${request.name}.c${clients}`;
      await compare(key, targets, clients, results, options);
    }
    await notModified(`serve.${caller.name}.${request.name}`, url, headers, results, options);
  }
  await batch(api, caller, headers, results, options);
}

/** All targets in turn, round by round, so that a disturbance meets all of them. */
async function compare(key, targets, clients, results, { rounds, seconds }) {
  const taken = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (const { url, headers } of Object.values(targets)) await load(url, { clients, seconds: 1, headers });
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { url, headers }] of Object.entries(targets))
      taken[name].push(await load(url, { clients, seconds, headers }));
  }
  for (const [name, rows] of Object.entries(taken)) {
    results.put(
      `${key}.${name}_rps`,
      '1/s',
      rows.map(({ rps }) => rps),
    );
    results.put(
      `${key}.${name}_p50_ms`,
      'ms',
      rows.map(({ p50 }) => p50),
    );
    results.put(
      `${key}.${name}_p95_ms`,
      'ms',
      rows.map(({ p95 }) => p95),
    );
  }
  results.put(
    `${key}.ratio`,
    'ratio',
    taken.tessera.map(({ rps }, round) => rps / taken.bare[round].rps),
  );
  const told = Object.entries(taken).map(
    ([name, rows]) =>
      `${name} ${readable(median(rows.map(({ rps }) => rps)))}/s p95 ${readable(median(rows.map(({ p95 }) => p95)))} ms`,
  );
  say(`${key}: ${told.join(', ')}`);
}

async function notModified(key, url, headers, results, { rounds, seconds }) {
  const first = await fetch(url, { headers });
  await first.arrayBuffer();
  const etag = first.headers.get('etag');
  if (etag === null) throw new Error(`${url} has no ETag`);
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    taken.push(await load(url, { clients: 8, seconds, headers: { ...headers, 'if-none-match': etag }, expect: 304 }));
  }
  results.put(
    `${key}.c8.not_modified_rps`,
    '1/s',
    taken.map(({ rps }) => rps),
  );
  results.put(
    `${key}.c8.not_modified_p95_ms`,
    'ms',
    taken.map(({ p95 }) => p95),
  );
}

async function batch(api, caller, headers, results, { rounds, seconds }) {
  const requests = REQUESTS.map((request) => ({ id: request.name, path: pathOf(request) }));
  const asked = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  };
  const answer = await (await fetch(`${api.url}/api/v1/batch`, asked)).json();
  const failed = answer.data.find(({ status }) => status !== 200);
  if (failed) throw new Error(`batch: ${failed.id} is answered ${failed.status}`);
  for (const clients of [1, 8]) {
    const taken = [];
    for (let round = 0; round < rounds; round += 1)
      taken.push(await load(`${api.url}/api/v1/batch`, { ...asked, clients, seconds }));
    const key = `serve.${caller.name}.batch_of_six.c${clients}`;
    results.put(
      `${key}.tessera_rps`,
      '1/s',
      taken.map(({ rps }) => rps),
    );
    results.put(
      `${key}.tessera_p50_ms`,
      'ms',
      taken.map(({ p50 }) => p50),
    );
    results.put(
      `${key}.tessera_p95_ms`,
      'ms',
      taken.map(({ p95 }) => p95),
    );
  }
}

/** Over routes and callers: the spread is between them. */
function summarise(results) {
  const over = (end) =>
    CALLERS.flatMap((caller) =>
      REQUESTS.map((request) => results.get(`serve.${caller.name}.${request.name}.${end}`).median),
    );
  for (const clients of [1, 8]) {
    results.put(`serve.c${clients}.ratio`, 'ratio', over(`c${clients}.ratio`));
    results.put(`serve.c${clients}.p95_ms`, 'ms', over(`c${clients}.tessera_p95_ms`));
    results.put(`serve.c${clients}.bare_p95_ms`, 'ms', over(`c${clients}.bare_p95_ms`));
  }
  results.put('serve.ratio', 'ratio', over('c8.ratio'));
  results.put('serve.kept_p95_ms', 'ms', over('c8.kept_p95_ms'));
  results.put('serve.kept_rps', '1/s', over('c8.kept_rps'));
  results.put('serve.not_modified_rps', '1/s', over('c8.not_modified_rps'));
}
