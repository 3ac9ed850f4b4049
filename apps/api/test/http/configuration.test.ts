import { parseConfig } from '../../src/config/parse-config.js';
import type { SettingInForce } from '../../src/config/settings-in-force.js';
import { sampleDefinition } from '../support/definition.js';
import { type TestHost, testHost } from '../support/test-host.js';
import { token } from '../support/tokens.js';

const password = 'hunter2-of-the-database';
const { inForce } = parseConfig(
  {
    DATABASE_URL: `postgresql://login:${password}@db.internal/app`,
    TESSERA_JWT_SECRET: 'a secret of at least thirty-two bytes',
    TESSERA_POOL_SIZE: '20',
    TESSERA_SAMPLE_HOURLY_SCHEDULE: '7 * * * *',
  },
  [sampleDefinition],
);

let host: TestHost;
beforeAll(async () => {
  host = await testHost(undefined, { settings: inForce });
});
afterAll(() => host.close());

const ask = async (role: string): Promise<Response> =>
  fetch(`${host.url}/api/v1/configuration`, { headers: { authorization: `Bearer ${await token({ role })}` } });

it('tells an admin each variable with its default', async () => {
  const response = await ask('admin');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { data } = (await response.json()) as { readonly data: readonly SettingInForce[] };
  const of = (name: string): SettingInForce | undefined => data.find((one) => one.name === name);
  expect(of('TESSERA_POOL_SIZE')).toMatchObject({ value: '20', default: '10', from: 'environment' });
  expect(of('PORT')).toMatchObject({ value: '3000', from: 'default' });
  expect(of('TESSERA_SAMPLE_HOURLY_SCHEDULE')).toMatchObject({ value: '7 * * * *', default: '*/5 * * * *' });
});

it('says of a secret only whether it is set', async () => {
  const text = await (await ask('admin')).text();
  expect(text).not.toMatch(/hunter2|thirty-two bytes|db\.internal/);
  const { data } = JSON.parse(text) as { readonly data: readonly SettingInForce[] };
  const states = data.filter(({ value }) => ['set', 'not set'].includes(value)).map(({ name, value }) => [name, value]);
  expect(Object.fromEntries(states)).toMatchObject({
    DATABASE_URL: 'set',
    TESSERA_JWT_SECRET: 'set',
    MIGRATION_DATABASE_URL: 'not set',
    TESSERA_SMTP_URL: 'not set',
  });
});

it('is for admins', async () => {
  expect((await ask('authenticated')).status).toBe(403);
});
