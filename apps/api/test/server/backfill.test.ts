import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { token } from '../support/tokens.js';

interface Backfill {
  readonly state: string;
  readonly days: number;
  readonly days_done: number;
  readonly asked: string;
  readonly asked_by: string | null;
}

const DAY_MS = 86_400_000;
const DAYS = 30;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const secret = 'the shared secret of this test, thirty-two bytes';
const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const day = (ago: number): string => new Date(midnight - ago * DAY_MS).toISOString().slice(0, 10);
const everyDay = Array.from({ length: DAYS }, (_, ago) => day(ago + 1));

const folder = temporaryFolder();
let database: TestDatabase;
let owner: pg.Client;
let admin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const tessera = commandLine(folder, () => database.url);
  await tessera('migrate');
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("set tessera.maintenance = 'on'");
  await owner.query(
    `insert into action.action_results (organization_id, id, job_id, trigger_id, action_type, status, executed_at, duration_ms, retry_count)
     select 'org_' || n % 3, 'r' || n, 'j' || n, 't' || n % 20, 'rest', case n % 10 when 0 then 'failed' else 'success' end,
         now() - n * interval '20 seconds', n % 300, 0
     from generate_series(1, 130000) as n`,
  );
  await tessera('refresh', 'action');
  // Which days are done, in order: the proof that none is done twice.
  await owner.query(`create table public.days_done (at bigint generated always as identity, day date);
    grant insert on public.days_done to public;
    create function public.note_day() returns trigger language plpgsql security definer as $$
    begin
        insert into public.days_done (day) values ((new.done_from at time zone 'UTC')::date);
        return null;
    end
    $$;
    create trigger note_day after update of done_from on core.backfill
        for each row when (new.done_from <> old.done_from) execute function public.note_day()`);
  admin = await token({ role: 'admin', sub: 'ops', organizations: undefined }, secret);
}, 120_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
  removeFolder(folder);
});

const start = async (): Promise<ServerProcess> =>
  (await ServerProcess.start(folder, { DATABASE_URL: database.url, TESSERA_JWT_SECRET: secret })).ready();

async function progress(server: ServerProcess): Promise<Backfill> {
  const response = await server.request('/api/v1/action/backfill', { token: admin });
  return ((await response.json()) as { data: Backfill }).data;
}

async function doneDays(): Promise<string[]> {
  const { rows } = await owner.query<{ day: string }>('select day::text from public.days_done order by at');
  await owner.query('truncate public.days_done');
  return rows.map((row) => row.day);
}

const ended = (server: ServerProcess): Promise<boolean> =>
  until(90_000, async () => (await progress(server)).state !== 'running');

async function equalsItsSource(): Promise<void> {
  const tessera = commandLine(folder, () => database.url);
  const verified = await tessera('doctor', '--verify', 'action_metrics_hourly', '--days', '5');
  expect(verified.out).toMatch(/equals its source/);
}

it('kill -9 of the server that works on a backfill: another one goes on where it was, and no day is done twice', async () => {
  const servers = [await start(), await start()];
  try {
    const [first] = servers;
    if (!first) throw new Error('it has started');
    await owner.query(
      'update action.action_results_by_type set execution_count = execution_count + 1 where bucket >= $1 and bucket < $2',
      [day(3), day(0)],
    );
    const body = JSON.stringify({ from: day(DAYS), to: day(0) });
    const headers = { 'content-type': 'application/json' };
    const asked = await first.request('/api/v1/action/backfill', { method: 'POST', token: admin, body, headers });
    expect([asked.status, ((await asked.json()) as { data: Backfill }).data]).toEqual([
      202,
      expect.objectContaining({ state: 'running', days: DAYS, days_done: 0, asked: 'api', asked_by: 'ops' }),
    ]);
    const holder = async (): Promise<ServerProcess | undefined> => {
      const { rows } = await owner.query<{ replica: string }>(
        "select replica from core.refresh_slot where task = 'action.backfill' and finished_at is null",
      );
      return servers.find(({ child }) => rows[0]?.replica.includes(`:${child.pid}:`) === true);
    };
    expect(await until(60_000, async () => (await progress(first)).days_done >= 2)).toBe(true);
    const killed = await holder();
    const left = servers.find((server) => server !== killed);
    if (!killed || !left) throw new Error('one of them works on it');
    await killed.stop('SIGKILL');
    const half = await progress(left);
    expect(half).toMatchObject({ state: 'running', days: DAYS });
    expect(half.days_done).toBeLessThan(DAYS);
    expect(await ended(left)).toBe(true);
    expect(await progress(left)).toMatchObject({ state: 'succeeded', days_done: DAYS });
    expect(await doneDays()).toEqual(everyDay);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  await equalsItsSource();
}, 240_000);

it('what a killed command line leaves, and what a stopped server leaves, the next server finishes', async () => {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.url };
  const words = ['backfill', 'action', '--from', day(DAYS), '--to', day(0)];
  const child = spawn(process.execPath, [cli, ...words], { cwd: folder, env });
  child.stderr.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes(`of ${DAYS} days`)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const first = await start();
  expect(await until(60_000, async () => (await progress(first)).days_done >= 5)).toBe(true);
  expect(await progress(first)).toMatchObject({ asked: 'cli' });
  await first.stop();
  const tessera = commandLine(folder, () => database.url);
  const other = await tessera('backfill', 'action', '--from', day(3), '--to', day(0));
  expect([other.code, other.err]).toEqual([
    1,
    expect.stringMatching(/a backfill of action from .* is running: \d+ of 30 days/),
  ]);
  const joined = await tessera(...words, '--json');
  expect([joined.code, JSON.parse(joined.out)]).toEqual([
    0,
    expect.objectContaining({ state: 'succeeded', days_done: DAYS }),
  ]);
  expect(await doneDays()).toEqual(everyDay);
  await equalsItsSource();
}, 240_000);
