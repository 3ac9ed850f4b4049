import type { AuditEntry } from '@tessera/db-core';
import { RefusedActs } from '../../src/auth/refused-acts.js';
import { type HostedDatabase, hostedDatabase, send } from '../support/database-host.js';
import { until } from '../support/server-process.js';
import { token } from '../support/tokens.js';

let base: HostedDatabase;
beforeAll(async () => {
  base = await hostedDatabase();
});
afterAll(() => base.close());

const RECORDS = `select action, module, object, role, request_id, outcome, detail,
  actor = encode(core.subject_digest('alice'), 'hex') as by_alice from core.audit_log order by id`;

it('an act of admins that a valid caller is refused is recorded, whoever asks for nothing or is nobody is not', async () => {
  const { url } = await base.server();
  const alice = `Bearer ${await token()}`;
  const refused = await send(`${url}/api/v1/keys/tsk_0123456789abcdef`, alice, 'DELETE');
  expect([refused.status, refused.body['code']]).toEqual([403, 'role_forbidden']);
  expect((await send(`${url}/api/v1/keys`, 'Bearer nonsense')).status).toBe(401);
  expect(await until(10_000, async () => (await base.owner(RECORDS)).length > 0)).toBe(true);
  expect(await base.owner(RECORDS)).toEqual([
    {
      action: 'access',
      module: 'core',
      object: 'DELETE /api/v1/keys/:prefix',
      role: 'authenticated',
      request_id: refused.headers.get('x-request-id'),
      outcome: 'refused',
      detail: { code: 'role_forbidden' },
      by_alice: true,
    },
  ]);
});

it('however often somebody tries, there are two records a minute for each route, and 200 in all', async () => {
  const written: AuditEntry[] = [];
  const acts = new RefusedActs({
    record: (entries) => Promise.resolve(void written.push(...([entries] as AuditEntry[][]).flat())),
  });
  for (let at = 0; at < 10_000; at += 1) {
    const actor = { subject: 's', credential: `c${at % 500}`, role: 'authenticated' };
    acts.note({ actor, action: 'access', object: 'POST /x', code: 'role_forbidden' });
  }
  await acts.onModuleDestroy();
  expect(written).toHaveLength(200);
  expect(written.slice(0, 100).map(({ detail }) => detail)).toEqual(Array(100).fill({ code: 'role_forbidden' }));
  expect(written.slice(100).map(({ detail }) => detail)).toEqual(
    Array(100).fill({ code: 'role_forbidden', times: 19 }),
  );
});
