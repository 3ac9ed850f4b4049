import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ingest, lesson } from '../support/lessons.js';
import { freePort, pause, removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { StormFollower, StormSender, type Weather } from '../support/storm.js';
import { token } from '../support/tokens.js';

const full = Number(process.env['TESSERA_PROVE_SCALE'] ?? 1) > 1;
/** Minutes of the issue in `npm run prove`; a taste of it in `npm test`. */
const size = full
  ? { sessions: 200, senders: 20, calmMs: 12_000, pauses: [50, 50, 50, 50, 100], settleMs: 300_000 }
  : { sessions: 20, senders: 5, calmMs: 400, pauses: [3, 3, 3], settleMs: 30_000 };
const schools = ['north', 'south', 'east', 'west'];
const secret = 'a secret that both servers share, thirty-two bytes';
const folders = [temporaryFolder(), temporaryFolder()] as const;
const environments: Record<string, string>[] = [];
const servers: ServerProcess[] = [];
const weather: Weather = {
  url: () => servers[Math.random() < 0.5 ? 0 : 1]?.url ?? '',
  authorization: '',
  faults: [],
  calmMs: size.calmMs,
  over: false,
  counts: { disconnections: 0, duplicates: 0, reorderings: 0, gaps: 0 },
};

beforeAll(async () => {
  const common = {
    TESSERA_JWT_SECRET: secret,
    TESSERA_DEMO: 'off',
    TESSERA_MODULES: 'classroom',
    TESSERA_RATE_LIMITS: 'off',
  };
  environments.push({ ...common, PORT: String(await freePort()) }, { ...common, PORT: String(await freePort()) });
  servers.push(await (await ServerProcess.start(folders[0], environments[0])).ready());
  // The second replica is on the database of the first.
  const url = readFileSync(join(folders[0], '.tessera', 'database.url'), 'utf8').trim();
  environments[1] = { ...environments[1], DATABASE_URL: url };
  servers.push(await (await ServerProcess.start(folders[1], environments[1])).ready());
  const claims = {
    role: 'service_role',
    sub: 'storm',
    organizations: undefined,
    exp: Math.floor(Date.now() / 1000) + 3600,
  };
  Object.assign(weather, { authorization: `Bearer ${await token(claims, secret)}` });
}, 180_000);

afterAll(async () => {
  weather.over = true;
  await servers[1]?.stop();
  await servers[0]?.stop();
  folders.forEach(removeFolder);
}, 60_000);

async function killServer(at: 0 | 1): Promise<void> {
  servers[at]?.child.kill('SIGKILL');
  await servers[at]?.ended;
  servers[at] = await ServerProcess.start(folders[at], environments[at]);
  await servers[at].ready(300_000);
}

async function killPostgres(): Promise<void> {
  const killed = servers[0]?.postgresPid ?? 0;
  process.kill(killed, 'SIGKILL');
  expect(await until(60_000, () => servers[0]?.postgresPid !== killed)).toBe(true);
  await servers[0]?.ready(300_000);
}

const disasters = full
  ? [() => killServer(0), () => killServer(1), killPostgres, () => killServer(0)]
  : [() => killServer(1), killPostgres];

/** Every event of a session as it is in the table. */
async function table(): Promise<Map<string, { id: string; sender_id: string; sequence: number }[]>> {
  const client = new pg.Client({ connectionString: environments[1]?.['DATABASE_URL'] });
  await client.connect();
  try {
    await client.query('begin; set local role tessera_service');
    const { rows } = await client.query<{ session_id: string; id: string; sender_id: string; sequence: string }>(
      'select session_id, id, sender_id, sequence from classroom.session_events order by school_id, session_id, position',
    );
    const sessions = new Map<string, { id: string; sender_id: string; sequence: number }[]>();
    for (const { session_id, id, sender_id, sequence } of rows) {
      const events = sessions.get(session_id) ?? [];
      sessions.set(session_id, events);
      events.push({ id, sender_id, sequence: Number(sequence) });
    }
    return sessions;
  } finally {
    await client.end();
  }
}

it(
  'a storm loses nothing: every acknowledged event is there once, in the order of its sender, and each follower saw it, in order',
  async () => {
    const lessons = Array.from({ length: size.sessions }, (_, n) => ({
      school: schools[n % schools.length] ?? '',
      id: `s${n}`,
    }));
    const taken = await ingest(
      servers[0]?.url ?? '',
      weather.authorization,
      lessons.map(({ school, id }) => lesson(school, id)),
    );
    expect(taken.status).toBe(200);
    const senders = lessons.flatMap(({ id }) =>
      Array.from({ length: size.senders }, (_, n) => ({
        id,
        name: `t${n}`,
        sender: new StormSender(weather, id, `t${n}`),
      })),
    );
    const followers = lessons.map(({ id }) => ({
      sessions: [id],
      follower: new StormFollower(weather, { session_id: id }),
    }));
    for (const school_id of schools) {
      const sessions = lessons.filter(({ school }) => school === school_id).map(({ id }) => id);
      followers.push({ sessions, follower: new StormFollower(weather, { school_id }) });
    }
    const following = followers.map(({ follower }) => follower.run());
    const sending = senders.map(async ({ sender }) => {
      await pause(Math.random() * size.calmMs);
      await sender.run();
    });
    for (const [at, seconds] of size.pauses.entries()) {
      await pause(seconds * 1000);
      await disasters[at]?.();
    }
    for (const { sender } of senders) sender.stop();
    const waiting = () => senders.filter(({ sender }) => !sender.done).map(({ id, name }) => `${id} ${name}`);
    await until(size.settleMs, () => waiting().length === 0);
    expect([waiting(), weather.faults]).toEqual([[], []]);
    await Promise.all(sending);

    const acknowledged = new Map<string, string[]>();
    for (const { id, sender } of senders) {
      acknowledged.set(id, [...(acknowledged.get(id) ?? []), ...sender.acknowledged.keys()]);
      expect(sender.acknowledged.size).toBe(sender.made);
    }
    const missed = () =>
      followers.flatMap(({ sessions, follower }) =>
        sessions.filter((id) => !follower.hasSeen(id, acknowledged.get(id) ?? [])),
      );
    await until(size.settleMs, () => missed().length === 0);
    expect([missed(), weather.faults]).toEqual([[], []]);
    for (const { follower } of followers) follower.stop();
    await Promise.all(following);

    const stored = await table();
    for (const { id, name, sender } of senders) {
      const own = (stored.get(id) ?? []).filter(({ sender_id }) => sender_id === name);
      // Every number once, in the order of the positions, under the id that was acknowledged.
      expect(own.map(({ sequence }) => sequence)).toEqual(Array.from({ length: sender.made }, (_, n) => n + 1));
      expect(own.every((event) => sender.acknowledged.get(event.id) === event.sequence)).toBe(true);
    }
    const total = [...acknowledged.values()].reduce((sum, ids) => sum + ids.length, 0);
    const { disconnections, duplicates, reorderings, gaps } = weather.counts;
    expect(Math.min(disconnections, duplicates, reorderings, gaps)).toBeGreaterThan(0);
    const told = servers.map(({ log }) => log.split('\n').filter((line) => line.includes('"scope":"sockets"')));
    expect([weather.faults, told]).toEqual([[], [[], []]]);
    process.stdout.write(
      `${size.sessions} sessions, ${senders.length} senders: ${total} events, ${JSON.stringify(weather.counts)}\n`,
    );
  },
  full ? 1_200_000 : 180_000,
);
