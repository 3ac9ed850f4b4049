import { type Caller, FuzzedServer } from './fuzzed-server.js';
import { type Keepsake, RequestGenerator } from './generator.js';
import { outcomeOf } from './judge.js';
import { Random } from './random.js';
import { described } from './request.js';
import { inParallel, Tally } from './tally.js';
import type { Reply } from './wire.js';

const scale = Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);
/** 4,000 in `npm test`, 50,000 in `npm run prove`. */
const count = scale > 1 ? Math.min(50_000, 5_000 * scale) : 4_000 * scale;
const seed = Number(process.env['TESSERA_FUZZ_SEED'] ?? 20_260_329);
const most = 10;
const mostKept = 200;

/** What a request without an answer may be: the server hangs up on what it cannot read on. */
const hangUps = new Set(['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT', 'HPE_CLOSED_CONNECTION']);

let server: FuzzedServer;
let callers: readonly Caller[];

beforeAll(async () => {
  server = await FuzzedServer.start();
  const { first, second } = server;
  callers = [
    await server.caller('authenticated', [first]),
    await server.caller('authenticated', [second]),
    await server.caller('authenticated'),
    await server.caller('analyst'),
    await server.caller('research'),
    await server.caller('admin'),
    await server.caller('admin', [], 'another'),
    await server.caller('service_role'),
    { name: 'nobody', authorization: null, strangers: [first, second] },
  ];
}, 180_000);

afterAll(async () => {
  await server.stop();
}, 60_000);

/** Keeps the latest answers that can be gone on from. */
function keep(kept: Keepsake[], at: number, target: string, { headers, body }: Reply): void {
  const cursor = /"next_cursor":"([\w-]+)"/.exec(body)?.[1];
  const { etag } = headers;
  if (cursor !== undefined || etag !== undefined)
    kept[at % Math.min(mostKept, kept.length + 1)] = { target, cursor, etag };
}

it(
  `${count} requests over the document: none fails, none shows what it must not`,
  async () => {
    expect([await server.sees(server.first), await server.sees(server.second)]).toEqual([true, true]);
    const kept: Keepsake[] = [];
    const known = {
      ids: [0, 1, 2].flatMap((n) => [`${server.first.tag}-${n}`, `${server.second.tag}-${n}`]),
      tenants: ['a', 'b', 'c'].map((letter) => `fuzz-${letter}-tenant`),
    };
    const generator = new RequestGenerator(server.operations, known, kept);
    const tally = new Tally();
    const faults: string[] = [];
    let early = await server.memory();
    const one = async (at: number): Promise<void> => {
      if (at === Math.floor(count / 4)) early = await server.memory();
      const request = generator.make(seed + at);
      const caller = new Random(seed - at).pick(callers);
      try {
        const { reply, fault } = await server.ask(request, caller);
        tally.add(outcomeOf(reply));
        keep(kept, at, request.target, reply);
        if (fault !== null && faults.length < most) {
          faults.push(
            `seed ${seed + at} as ${caller.name}: ${fault}\n${described(request)}\n${reply.body.slice(0, 500)}`,
          );
        }
      } catch (error) {
        // Errors of Node are of another realm than the test.
        const code = (error as { readonly code?: string }).code ?? String(error);
        tally.add(code);
        if (!hangUps.has(code) && faults.length < most)
          faults.push(`seed ${seed + at}: ${code}\n${described(request)}`);
      }
    };
    await inParallel(count, 12, one);
    const late = await server.memory();
    const errors = server.postgres.errors();
    const states = new Tally();
    errors.forEach(({ state }) => states.add(state));
    process.stderr.write(
      `fuzz: ${count} requests from seed ${seed}: ${tally.toString()}\n` +
        `memory at a quarter ${JSON.stringify(early)}, at the end ${JSON.stringify(late)} (MB)\n` +
        `errors of PostgreSQL by SQLSTATE: ${states.toString() || 'none'}\n`,
    );
    expect(faults).toEqual([]);
    expect(server.failures()).toEqual([]);
    expect(errors.filter(({ state }) => /^(22|42|54|XX)/.test(state))).toEqual([]);
    expect(await server.isReady()).toBe(true);
    expect([await server.sees(server.first), await server.sees(server.second)]).toEqual([true, true]);
    // A short run is over before what is kept for good is in place.
    if (count === 50_000) expect(late.heap - early.heap).toBeLessThan(40);
  },
  scale > 1 ? 1_800_000 : 300_000,
);
