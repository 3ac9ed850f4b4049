import type { Database } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';

const MOVE = 'update core.view_state set generation = generation + 1 where module = $1';

/**
 * Writes the options of each module to its `options`, where SQL finds them. Where one changed, answers that were made with
 * the old value are old: every view of the module gets another generation.
 */
export async function storeOptions(
  database: Database,
  modules: readonly Pick<AnalyticsModuleDefinition, 'name' | 'options'>[],
): Promise<void> {
  for (const { name, options = {} } of modules) {
    const names = Object.keys(options);
    if (names.length === 0) continue;
    // Names of modules and options are checked to be plain.
    const set = names.map((option, at) => `${option} = $${at + 1}`).join(', ');
    const same = names.map((option, at) => `${option} = $${at + 1}`).join(' and ');
    await database.asOwner(async (sql) => {
      const text = `update ${name}.options set ${set} where not (${same}) returning true as changed`;
      const changed = await sql.query(
        text,
        names.map((option) => options[option]?.value),
      );
      if (changed.length > 0) await sql.query(MOVE, [name]);
    });
  }
}
