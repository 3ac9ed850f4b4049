import { asAdmin, type HostedDatabase, hostedDatabase } from '../support/database-host.js';

let base: HostedDatabase;
beforeAll(async () => {
  base = await hostedDatabase();
});
afterAll(() => base.close());

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

it.each(['NAME', '{"name":NAME}', '{"name":"a","role":NAME}', '{"name":"a","role":"admin","scopes":NAME}', '{NAME:1}'])(
  'a body nested 30,000 deep is bad input: %s',
  async (body) => {
    const { url } = await base.server();
    const response = await fetch(`${url}/api/v1/keys`, {
      method: 'POST',
      headers: { authorization: await asAdmin(), 'content-type': 'application/json' },
      body: body.replace('NAME', deep(30_000)),
    });
    const text = await response.text();
    expect([response.status, text.length < 2_000]).toEqual([400, true]);
  },
);
