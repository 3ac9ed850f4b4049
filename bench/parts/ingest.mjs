import { ApiServer } from '../lib/api-server.mjs';
import { batches, freshFacts } from '../lib/fresh-facts.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { median, readable } from '../lib/stats.mjs';
import { World } from '../lib/world.mjs';
import { writeByHttp, writeByPg } from '../lib/writers.mjs';
import { measureCapture } from './capture.mjs';

/** Facts of a round by batch size, for one client; eight clients send four times as many. */
const FACTS = { 1: 500, 100: 8_000, 1_000: 20_000, 10_000: 40_000 };

/** Part 3: ingest through HTTP beside bare pg, and what capture alone costs a writer. */
export async function ingestPart({ server, results, options }) {
  const world = await World.make(server, 'ingest', 100_000);
  try {
    await withClient(
      world.url,
      (client) => client.query('create table bench.bare_results (like action.action_results including all)'),
      OWNER_WORK,
    );
    const api = await ApiServer.start(world.url);
    try {
      await measureHttp(world, api, results, options);
    } finally {
      await api.stop();
    }
    await measureCapture(world, results, options);
  } finally {
    await world.close();
  }
}

async function measureHttp(world, api, results, { rounds }) {
  for (const [size, base] of Object.entries(FACTS)) {
    for (const clients of [1, 8]) {
      const count = base * (clients === 1 ? 1 : 4);
      const ways = {
        json: (cut) => writeByHttp(api, cut, clients, 'json'),
        ndjson: (cut) => writeByHttp(api, cut, clients, 'ndjson'),
        bare: (cut) => writeByPg(world.url, 'bench.bare_results', cut, clients),
      };
      const rates = { json: [], ndjson: [], bare: [] };
      for (let round = -1; round < rounds; round += 1) {
        for (const [way, write] of Object.entries(ways)) {
          const rate = await write(batches(freshFacts(round < 0 ? Math.ceil(count / 4) : count), Number(size)));
          if (round >= 0) rates[way].push(rate);
        }
      }
      // What was ingested goes into the views as it would in operation, so that the log does not grow without end.
      await world.refresh();
      await world.server.checkpoint();
      const key = `ingest.batch_${size}.c${clients}`;
      for (const [way, values] of Object.entries(rates)) results.put(`${key}.${way}_rows_s`, '1/s', values);
      for (const way of ['json', 'ndjson'])
        results.put(
          `${key}.${way}.ratio`,
          'ratio',
          rates[way].map((rate, at) => rate / rates.bare[at]),
        );
      say(
        `${key}: ${Object.entries(rates)
          .map(([way, values]) => `${way} ${readable(median(values))}/s`)
          .join(', ')}`,
      );
    }
  }
  for (const way of ['json', 'ndjson']) {
    results.put(
      `ingest.${way}.ratio`,
      'ratio',
      results.matching('ingest.batch_', `.${way}.ratio`).map((figure) => figure.median),
    );
  }
  results.put(
    'ingest.ratio',
    'ratio',
    results.matching('ingest.batch_', '.ratio').map((figure) => figure.median),
  );
}
