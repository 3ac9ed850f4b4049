import { randomUUID } from 'node:crypto';
import { IngestService, storeOptions } from '@tessera/module-kit';
import { type ModuleFixture, openModule, principal } from '@tessera/testing';
import fc from 'fast-check';
import { workspaceAnalytics } from '../src/index.js';
import { workspaceOptions } from '../src/workspace.options.js';

const WORKSPACE = randomUUID();
const runs = 60 * Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);
const service = principal('service_role', 'workspaces');
let fixture: ModuleFixture;

beforeAll(async () => {
  fixture = await openModule(workspaceAnalytics, 'empty');
});
afterAll(() => fixture.close());

interface Stored {
  readonly ip_address: string | null;
  readonly page_path: string | null;
  readonly user_agent: string | null;
}

type Given = Partial<Stored>;

const stored = (ids: readonly string[]): Promise<Stored[]> =>
  fixture.rows<Stored>(
    `select host(ip_address) || '/' || masklen(ip_address) as ip_address, page_path, user_agent
     from workspace.user_activity where id = any ($1::uuid[]) order by array_position($1::uuid[], id)`,
    [ids],
  );

const configured = (ip_address: string) => ({
  ...workspaceAnalytics,
  options: { ...workspaceOptions, ip_address: { ...workspaceOptions['ip_address'], value: ip_address } as never },
});

const eventOf = (given: Given) => ({
  source: 'user_activity',
  workspace_id: WORKSPACE,
  id: randomUUID(),
  event_type: 'page_view',
  created_at: new Date().toISOString(),
  ...given,
});

const ingestAs = (definition = workspaceAnalytics): IngestService =>
  new IngestService(fixture.db, { definitions: [definition], bindings: {} });

/** What ingest stores of these. */
async function ingested(given: readonly Given[], definition = workspaceAnalytics): Promise<Stored[]> {
  const events = given.map(eventOf);
  const report = await ingestAs(definition).take('workspace', events, service);
  expect(report).toEqual({ accepted: given.length, duplicates: 0, errors: [] });
  return stored(events.map(({ id }) => id));
}

/** What SQL of the service role stores of these. */
async function written(given: readonly Given[]): Promise<Stored[]> {
  const events = given.map(eventOf);
  await fixture.db.withRls(
    service,
    (sql) =>
      sql.query(
        `insert into workspace.user_activity (workspace_id, id, event_type, created_at, ip_address, page_path, user_agent)
         select workspace_id, id, event_type, created_at, ip_address, page_path, user_agent
         from jsonb_populate_recordset(null::workspace.user_activity, $1::jsonb)`,
        [JSON.stringify(events)],
      ),
    { readOnly: false },
  );
  return stored(events.map(({ id }) => id));
}

const withMask = (address: fc.Arbitrary<string>, bits: number): fc.Arbitrary<string> =>
  fc
    .tuple(address, fc.option(fc.integer({ min: 0, max: bits }), { nil: null }))
    .map(([text, mask]) => (mask === null ? text : `${text}/${mask}`));

const address = fc.oneof(
  withMask(fc.ipV4(), 32),
  withMask(fc.ipV6(), 128),
  withMask(
    fc.ipV4().map((text) => `::ffff:${text}`),
    128,
  ),
);

it('of any address ingest and SQL keep the same network, of at most 24 and 48 bits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(address, { minLength: 1, maxLength: 20 }), async (addresses) => {
      const given = addresses.map((ip_address) => ({ ip_address }));
      const kept = await ingested(given);
      expect(kept).toEqual(await written(given));
      for (const { ip_address } of kept) {
        const bits = Number(ip_address?.split('/')[1]);
        expect(bits <= (ip_address?.includes(':') ? 48 : 24)).toBe(true);
      }
    }),
    { numRuns: runs },
  );
});

it.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['203.0.113.7/12', '203.0.0.0/12'],
  ['2001:db8:1:2::9', '2001:db8:1::/48'],
  ['2001:DB8::', '2001:db8::/48'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['::ffff:cb00:7107', '203.0.113.0/24'],
  ['::1', '::/48'],
  ['0.0.0.0/0', '0.0.0.0/0'],
])('of %s it is %s', async (ip_address, network) => {
  expect(await ingested([{ ip_address }])).toEqual([expect.objectContaining({ ip_address: network })]);
  expect(await written([{ ip_address }])).toEqual([expect.objectContaining({ ip_address: network })]);
});

it('an event that is sent again is a duplicate, though less of it was stored than came', async () => {
  const event = eventOf({ ip_address: '198.51.100.77', page_path: '/p'.repeat(200), user_agent: 'é'.repeat(600) });
  const twice = [
    await ingestAs().take('workspace', [event], service),
    await ingestAs().take('workspace', [event], service),
  ];
  expect(twice).toEqual([
    { accepted: 1, duplicates: 0, errors: [] },
    { accepted: 0, duplicates: 1, errors: [] },
  ]);
});

it('texts are cut to their characters, none of which is halved', async () => {
  const given = [
    { page_path: '😀'.repeat(300), user_agent: `${'a'.repeat(499)}😀b` },
    { page_path: `/${'x'.repeat(254)}`, user_agent: '\u{1F468}\u200D\u{1F469}'.repeat(400) },
  ];
  const kept = await ingested(given);
  expect(kept).toEqual(await written(given));
  expect(
    kept.map(({ page_path, user_agent }) => [[...(page_path ?? '')].length, [...(user_agent ?? '')].length]),
  ).toEqual([
    [255, 500],
    [255, 500],
  ]);
  expect(kept[0]?.user_agent).toBe(`${'a'.repeat(499)}😀`);
  expect(kept[1]?.page_path).toBe(`/${'x'.repeat(254)}`);
});

it('an update keeps no more than an insert', async () => {
  const event = eventOf({ ip_address: '198.51.100.77' });
  await ingestAs().take('workspace', [event], service);
  const moved = { ...event, op: 'update', ip_address: '192.0.2.200' };
  expect(await ingestAs().take('workspace', [moved], service)).toMatchObject({ accepted: 1 });
  expect(await stored([event.id])).toEqual([expect.objectContaining({ ip_address: '192.0.2.0/24' })]);
});

it('where configuration says nothing, nothing is kept, by whomever it is written, and a value that is no address is refused still', async () => {
  const definition = configured('nothing');
  const before = await generations();
  await storeOptions(fixture.db, [definition]);
  const after = await generations();
  await storeOptions(fixture.db, [definition]);
  expect(await generations()).toEqual(after);
  expect(after.map((one) => one - 1)).toEqual(before);
  const given = [{ ip_address: '203.0.113.7' }, { ip_address: '203.0.113.0/24' }, { ip_address: '2001:db8::1' }];
  for (const kept of [await ingested(given, definition), await written(given)]) {
    expect(kept.map(({ ip_address }) => ip_address)).toEqual([null, null, null]);
  }
  const bad = await ingestAs(definition).take('workspace', [eventOf({ ip_address: '203.0.113.777' })], service);
  expect(bad.errors).toEqual([
    expect.objectContaining({ code: 'invalid', detail: expect.stringContaining('ip_address') }),
  ]);
  await storeOptions(fixture.db, [configured('network')]);
});

async function generations(): Promise<number[]> {
  const found = await fixture.rows<{ generation: number }>(
    `select generation::integer from core.view_state where module = 'workspace' order by view`,
  );
  return found.map(({ generation }) => generation);
}

it('metadata beyond its size or depth costs its own item, which is told the limit', async () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 40; depth += 1) deep = { deep };
  const events = [
    { ...eventOf({}), metadata: { text: 'x'.repeat(70_000) } },
    { ...eventOf({}), metadata: deep },
    { ...eventOf({}), metadata: { text: 'x'.repeat(60_000) } },
  ];
  const { accepted, errors } = await ingestAs().take('workspace', events, service);
  expect(accepted).toBe(1);
  expect(errors.map(({ index, detail }) => [index, detail.startsWith('metadata: '), /65536|32/.test(detail)])).toEqual([
    [0, true, true],
    [1, true, true],
  ]);
});
