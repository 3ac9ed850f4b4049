import { Agent, request } from 'node:http';

import pg from 'pg';

import { byColumn } from './fresh-facts.mjs';
import { COLUMNS } from './workloads.mjs';

const TYPES = [
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'timestamptz',
  'integer',
  'text',
  'jsonb',
  'integer',
];
const NAMES = COLUMNS.split(', ');

/** One insert of many rows: the fastest a plain client does without COPY. */
export const unnestInto = (table) =>
  `insert into ${table} (${COLUMNS}) select * from unnest(${TYPES.map((type, at) => `$${at + 1}::${type}[]`).join(', ')})`;

/** Shares the batches out among so many clients, each of which sends one after the other; facts a second. */
async function share(payloads, facts, clients, send) {
  const waiting = payloads.values();
  const since = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (const payload of waiting) await send(payload, client);
    }),
  );
  return (1000 * facts) / (performance.now() - since);
}

/** Bare pg: the same rows in the same batches, each a transaction of its own, into a table without triggers. */
export async function writeByPg(url, table, cut, clients, settings = '') {
  const pool = new pg.Pool({ connectionString: url, max: clients, options: settings });
  try {
    await Promise.all(Array.from({ length: clients }, () => pool.query('select 1')));
    const text = unnestInto(table);
    const payloads = cut.map((facts) => byColumn(facts, NAMES));
    return await share(payloads, cut.flat().length, clients, (values) => pool.query(text, values));
  } finally {
    await pool.end();
  }
}

/** Through POST /events; bodies are made before the clock starts, as rows of bare pg are. @throws where any was refused */
export async function writeByHttp(api, cut, clients, format) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const headers = {
    authorization: `Bearer ${api.token('service_role')}`,
    'content-type': format === 'json' ? 'application/json' : 'application/x-ndjson',
  };
  const payloads = cut.map((facts) =>
    Buffer.from(
      format === 'json' ? JSON.stringify({ events: facts }) : facts.map((fact) => JSON.stringify(fact)).join('\n'),
    ),
  );
  const url = new URL(`${api.url}/api/v1/action/events`);
  try {
    return await share(payloads, cut.flat().length, clients, (body) => post(url, { agent, headers, body }));
  } finally {
    agent.destroy();
  }
}

function post(url, { agent, headers, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(new Error(`ingest was answered ${answer.statusCode}: ${text.slice(0, 500)}`)),
        );
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
