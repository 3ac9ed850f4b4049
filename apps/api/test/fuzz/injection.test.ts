import { analyticsModules } from '../../src/analytics.modules.js';
import { type Caller, FuzzedServer } from './fuzzed-server.js';
import { injections } from './injections.js';
import { outcomeOf } from './judge.js';
import { Random } from './random.js';
import { described, type WireRequest } from './request.js';
import { allSlots, batchOf, eventsOf } from './slots.js';
import { inParallel, Tally } from './tally.js';

const scale = Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);
/** 1,500 in `npm test`, 10,000 in `npm run prove`. */
const count = Math.min(10_000, 1_500 * scale);
const seed = 20_260_404;
const most = 10;
/** Strings that share a batch. */
const parts = 10;

let server: FuzzedServer;

beforeAll(async () => {
  server = await FuzzedServer.start();
}, 180_000);

afterAll(async () => {
  await server.stop();
}, 60_000);

/** Asks as somebody whose name and tenants are the string, which the host itself writes into SQL. */
async function claimant(text: string): Promise<Caller> {
  const tenants = Object.fromEntries(analyticsModules.map(({ tenant }) => [tenant.claim, [text]]));
  const authorization = await server.token('authenticated', tenants, text);
  return { name: `claims ${JSON.stringify(text)}`, authorization, strangers: [server.first, server.second] };
}

it(
  `${count} injected strings in every place of every route: no failure, no SQL of theirs, no foreign row`,
  async () => {
    const { operations, first, second } = server;
    const strings = injections(count, seed);
    expect(strings).toHaveLength(count);
    const slots = allSlots(operations);
    const light = slots.filter(({ heavy }) => !heavy);
    const heavy = slots.filter((slot) => slot.heavy);
    const [member, admin, service] = await Promise.all([
      server.caller('authenticated', [first]),
      server.caller('admin'),
      server.caller('service_role'),
    ]);
    const tally = new Tally();
    const faults: string[] = [];
    const ask = async (what: string, request: WireRequest, caller: Caller): Promise<void> => {
      const { reply, fault } = await server.ask(request, caller);
      tally.add(outcomeOf(reply));
      if (fault !== null && faults.length < most) {
        faults.push(`${what} as ${caller.name}: ${fault}\n${described(request)}\n${reply.body.slice(0, 500)}`);
      }
    };
    const one = async (at: number): Promise<void> => {
      const text = strings[at] ?? '';
      // A stride that has no divisor in common with the number of places takes each string to another one.
      for (const [slot, caller] of [
        [light[(at * 7919) % light.length], admin],
        [light[(at * 7919 + 3) % light.length], at % 2 === 0 ? member : service],
        [at % 10 === 0 ? heavy[(at / 10) % heavy.length] : undefined, admin],
      ] as const) {
        if (slot !== undefined) await ask(slot.name, slot.with(text), caller);
      }
      if (at % parts === 0) {
        const random = new Random(seed + at);
        const batch = batchOf(operations, strings.slice(at, at + parts), random);
        await ask('batch', batch, at % 20 === 0 ? member : admin);
        const ingest = random.pick(operations.filter(({ path }) => path.endsWith('/events')));
        await ask('events', eventsOf(ingest, strings.slice(at, at + parts), random), service);
        const target = operations[at % operations.length]?.path ?? '';
        await ask('claims', { method: 'GET', target, headers: [], body: null }, await claimant(text));
      }
    };
    await inParallel(count, 8, one);
    const errors = server.postgres.errors();
    const states = new Tally();
    errors.forEach(({ state }) => states.add(state));
    process.stderr.write(
      `injection: ${count} strings over ${slots.length} places: ${tally.toString()}\n` +
        `errors of PostgreSQL by SQLSTATE: ${states.toString() || 'none'}\n`,
    );
    expect(faults).toEqual([]);
    expect(server.failures()).toEqual([]);
    // 57014: a statement that slept until it was cancelled.
    expect(errors.filter(({ state }) => /^(22|42|54|57|XX)/.test(state))).toEqual([]);
    expect(await server.isReady()).toBe(true);
    expect([await server.sees(first), await server.sees(second)]).toEqual([true, true]);
  },
  scale > 1 ? 1_800_000 : 300_000,
);
