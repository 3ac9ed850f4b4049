import { createTestDatabase } from '@tessera/testing';
import pg from 'pg';
import { pause, removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const scale = Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);
/** One slot in `npm test`, five minutes and more in `npm run prove`. */
const minutes = scale > 1 ? Math.max(5, scale / 2) : 1;

const views = ['ACTION_METRICS_HOURLY', 'TRIGGER_PERFORMANCE_SUMMARY', 'RECENT_FAILURES', 'ACTION_TYPE_DISTRIBUTION'];
const everyMinute = Object.fromEntries(views.map((view) => [`TESSERA_ACTION_${view}_SCHEDULE`, '* * * * *']));

it(
  'two servers on one database: each slot runs once',
  async () => {
    const database = await createTestDatabase();
    const folders = [temporaryFolder(), temporaryFolder()];
    const environment = {
      DATABASE_URL: database.url,
      TESSERA_JWT_SECRET: 'a secret that both servers share, thirty-two bytes',
      ...everyMinute,
    };
    const servers = await Promise.all(folders.map((folder) => ServerProcess.start(folder, environment)));
    try {
      await Promise.all(servers.map((server) => server.ready()));
      const toNextMinute = 60_000 - (Date.now() % 60_000);
      await pause(toNextMinute + (minutes - 1) * 60_000 + 8_000);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const slots = await client.query<{ view: string; slot: Date; runs: string; outcomes: string[] }>(
      `select view, slot, count(*) as runs, array_agg(outcome) as outcomes from core.refresh_log
     where asked_by = 'schedule' and slot is not null group by view, slot`,
    );
    await client.end();
    await database.drop();
    folders.forEach(removeFolder);
    expect(slots.rows.length).toBeGreaterThanOrEqual(minutes * views.length);
    for (const { view, slot, runs, outcomes } of slots.rows) {
      expect([view, slot, Number(runs)]).toEqual([view, slot, 1]);
      expect(['succeeded', 'nothing']).toContain(outcomes[0]);
    }
  },
  120_000 + minutes * 60_000,
);
