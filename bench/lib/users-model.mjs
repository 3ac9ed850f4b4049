import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { actionAnalytics } from '@tessera/action-analytics';

import { textOf, VIEWS, withUsers } from './definitions.mjs';
import { OWNER_WORK, withClient } from './server.mjs';

const users = (at) => ({ kind: 'distinct', of: { sql: 'event_id', type: 'text' }, at });
/** At the grains that the views show; a number over all time is kept by the day as well. */
const counted = { action_results_by_type: users(['1h']), action_results_by_trigger: users(['1d', 'all']) };

/**
 * The action module with exact distinct users in its hourly and its per-trigger view. The facts of the bench carry a user
 * in event_id. `work` gets the model; its views are files for as long as that takes.
 */
export async function withUsersModel(work) {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-views-'));
  try {
    mkdirSync(join(folder, 'sql', 'views'), { recursive: true });
    for (const view of Object.keys(VIEWS)) {
      writeFileSync(
        join(folder, 'sql', 'views', `${view}.sql`),
        withUsers(view, textOf('views', view), 'unique_users'),
      );
    }
    return await work({
      ...actionAnalytics,
      root: pathToFileURL(`${folder}/`),
      sources: actionAnalytics.sources.map((source) =>
        source.capture
          ? { ...source, capture: { ...source.capture, event_id: { type: 'text', sql: 'event_id' } } }
          : source,
      ),
      rollups: actionAnalytics.rollups.map((rollup) =>
        rollup.name in counted
          ? { ...rollup, measures: { ...rollup.measures, unique_users: counted[rollup.name] } }
          : rollup,
      ),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The log carries one more column in this variant: it is made anew, empty, by the next install. */
export async function forgetLog(world) {
  await withClient(
    world.url,
    async (client) => {
      await client.query('drop table action.action_results_log');
      await client.query("delete from core.installed_sql where name = 'action.action_results: functions'");
    },
    OWNER_WORK,
  );
}
