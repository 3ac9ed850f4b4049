import { World } from '../lib/world.mjs';
import { ALL_SCENARIOS, FIRST_GROUPS, LAST_GROUPS, measureBaseline, measureGroups, measureInTurn } from './refresh.mjs';

/** Part 2: the same on a tenth of the history. Costs that follow the change are the same there. */
export async function growthPart({ server, results, options, main }) {
  const large = await main();
  const small = await World.make(server, 'small', Math.round(options.rows / 10));
  try {
    results.put('growth.small.build_ms', 'ms', [small.buildMs]);
    const name = 'after_10k';
    const turns = [
      [name, small, 'growth.in_turn.small.'],
      [name, large, 'growth.in_turn.large.'],
    ];
    await measureInTurn(turns, results, options);
    results.ratio('growth.ratio', 'growth.in_turn.large.after_10k_ms', 'growth.in_turn.small.after_10k_ms');
    await measureGroups(small, results, 'growth.small.', FIRST_GROUPS, options);
    await measureBaseline(small, results, 'growth.small.', { times: 2 });
    await measureGroups(small, results, 'growth.small.', LAST_GROUPS, options);
  } finally {
    await small.close();
  }
}

/** Quotients of the other kinds of change, once both sizes are there. They ran minutes apart. */
export function growthRatios(results) {
  for (const name of ALL_SCENARIOS)
    results.ratio(`growth.${name}_ratio`, `refresh.${name}_ms`, `growth.small.${name}_ms`);
  results.ratio('growth.full_ratio', 'refresh.full_ms', 'growth.small.full_ms');
}
