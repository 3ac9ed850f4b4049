import { World } from '../lib/world.mjs';
import { ALL_SCENARIOS, measureBaseline, measureScenarios } from './refresh.mjs';

/** Part 2: the same on a tenth of the history. Costs that follow the change are the same there. */
export async function growthPart({ server, results, options, main }) {
  const rows = Math.round(options.rows / 10);
  const small = await World.make(server, 'small', rows);
  try {
    results.put('growth.small.build_ms', 'ms', [small.buildMs]);
    const { repetitions } = options;
    await measureScenarios(small, results, 'growth.small.', { names: ALL_SCENARIOS, repetitions });
    await measureBaseline(small, results, 'growth.small.', { times: 2 });
  } finally {
    await small.close();
  }
  if (options.only.includes('refresh')) return;
  await measureScenarios(await main(), results, 'refresh.', { names: ['after_10k'], repetitions: options.repetitions });
}

/** Quotients of the two sizes, once both are there. */
export function growthRatios(results) {
  results.ratio('growth.ratio', 'refresh.after_10k_ms', 'growth.small.after_10k_ms');
  for (const name of ALL_SCENARIOS)
    results.ratio(`growth.${name}_ratio`, `refresh.${name}_ms`, `growth.small.${name}_ms`);
  results.ratio('growth.full_ratio', 'refresh.full_ms', 'growth.small.full_ms');
}
