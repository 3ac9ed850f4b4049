import { openModule, type ModuleFixture } from '@tessera/testing';
import * as fc from 'fast-check';

import { workspaceAnalytics } from '../src/index.js';
import { randomOf } from './support/random-people.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');
const DAY = 86_400_000;
const WORKSPACES = 150;
const BATCHES = 15;
/** Days ago on which people are there: next to each other, a week and a month apart, and past the ends of weeks and months. */
const DAYS = [0, 1, 2, 3, 5, 6, 7, 8, 9, 13, 14, 15, 28, 29, 30, 31, 32, 45];

let fixture: ModuleFixture;
beforeAll(async () => {
  fixture = await openModule(workspaceAnalytics, 'empty');
});
afterAll(() => fixture.close());

const uuid = (kind: string, n: number): string => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** In each workspace one or two facts come, or one that is there goes: what changes of people is mostly one day of one of them. */
async function change(random: () => number, workspaces: readonly string[]): Promise<void> {
  const below = (n: number): number => Math.floor(random() * n);
  const facts = workspaces.map((workspace) => {
    const from = Date.now() - (DAYS[below(DAYS.length)] ?? 0) * DAY;
    const at = new Date(from - below(from % DAY)).toISOString();
    return {
      workspace,
      what: below(10),
      user: uuid('5', below(3)),
      session: uuid('7', below(4)),
      credits: below(3),
      at,
    };
  });
  const write = (text: string, some: typeof facts): Promise<unknown> =>
    fixture.rows(text, [JSON.stringify(some), Math.floor(random() * 4)]);
  const given =
    'jsonb_to_recordset($1) as g (workspace uuid, "user" uuid, session uuid, credits numeric, at timestamptz), (select $2::integer as place) as p';
  await write(
    `insert into workspace.user_activity (workspace_id, id, user_id, session_id, event_type, created_at)
     select workspace, gen_random_uuid(), "user", session, 'page_view', at - n * interval '200 minutes'
     from ${given}, generate_series(0, credits::integer % 2) as n`,
    facts.filter(({ what }) => what < 5),
  );
  await write(
    `insert into workspace.agent_runs (workspace_id, id, agent_id, user_id, status, started_at, credits_consumed)
     select workspace, gen_random_uuid(), '${uuid('a', 1)}', "user", 'completed', at, credits from ${given}`,
    facts.filter(({ what }) => what >= 5 && what < 8),
  );
  for (const [what, table, time] of [
    [8, 'user_activity', 'created_at'],
    [9, 'agent_runs', 'started_at'],
  ] as const)
    await write(
      `delete from workspace.${table} where id in (
         select f.id from ${given} cross join lateral (
           select id from workspace.${table} where workspace_id = g.workspace order by ${time}, id offset p.place limit 1
         ) as f
       )`,
      facts.filter((fact) => fact.what === what),
    );
}

it(
  'what a change of one person moves is what counting everybody again gives',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomOf(seed);
        const first = Math.floor(random() * 1e9);
        const workspaces = Array.from({ length: WORKSPACES }, (_, n) => uuid('1', first + n));
        for (let batch = 0; batch < BATCHES; batch += 1) {
          await change(random, workspaces);
          await fixture.refresh();
          const different = await fixture.rows(
            `select workspace.compare_people(w.from_at, w.to_at, now()) as people, workspace.compare_sessions(w.from_at, w.to_at, now()) as sessions
             from (select now() - interval '60 days' as from_at, now() as to_at) as w`,
          );
          expect({ batch, different }).toEqual({ batch, different: [{ people: 0, sessions: 0 }] });
        }
      }),
      { numRuns: SCALE, endOnFailure: true },
    );
  },
  120_000 * SCALE,
);
