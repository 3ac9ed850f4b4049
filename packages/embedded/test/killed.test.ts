import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive } from '../src/postmaster.js';
import { type Holder, ask, eventually, hold, ready, scratch } from './holding.js';

describe('kill -9', () => {
  let place: ReturnType<typeof scratch>;
  let dataDir: string;
  const holders: Holder[] = [];

  beforeEach(() => {
    place = scratch();
    dataDir = join(place.path, '.tessera', 'postgres');
  });

  afterEach(async () => {
    for (const holder of holders.splice(0))
      if (holder.child.exitCode === null && holder.child.signalCode === null) await holder.end('SIGTERM');
    place.remove();
  });

  function start(options = {}): Holder {
    const holder = hold(dataDir, options);
    holders.push(holder);
    return holder;
  }

  it('of Node: the next start takes its PostgreSQL over, and SIGTERM then ends it', async () => {
    const first = start();
    const before = await ready(first);
    await ask(before.url, 'create table kept as select 7 as seven');
    await first.end('SIGKILL');
    expect(isAlive(before.pid)).toBe(true);

    const second = start();
    const after = await ready(second);
    expect(after).toEqual({ ...before, adopted: true });
    expect(await ask(after.url, 'select seven from kept')).toEqual([{ seven: 7 }]);
    await second.end('SIGTERM');
    expect(isAlive(before.pid)).toBe(false);
  });

  it('of PostgreSQL: it is started again on the same port, and what was committed is there', async () => {
    const holder = start();
    const before = await ready(holder);
    await ask(before.url, 'create table kept as select 7 as seven');
    process.kill(before.pid, 'SIGKILL');
    await eventually(async () => (await ask(before.url, 'select seven from kept').catch(() => [])).length === 1);
    expect(holder.lines).toContain(`PostgreSQL (process ${before.pid}) ended unexpectedly`);
    await holder.end('SIGTERM');
    await expect(ask(before.url, 'select 1')).rejects.toThrow();
  });

  it('of one backend: PostgreSQL recovers by itself and stays held', async () => {
    const holder = start();
    const before = await ready(holder);
    const asleep = ask(before.url, 'select pg_sleep(60)').catch(() => undefined);
    let pid = 0;
    await eventually(async () => {
      const rows = await ask<{ pid: number }>(
        before.url,
        `select pid from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'`,
      );
      pid = rows[0]?.pid ?? 0;
      return pid > 0;
    });
    process.kill(pid, 'SIGKILL');
    await asleep;
    await eventually(async () => (await ask(before.url, 'select 1').catch(() => [])).length === 1);
    expect(isAlive(before.pid)).toBe(true);
    await eventually(async () => {
      const second = hold(dataDir);
      const refused = (await second.outcome).failed?.code === 'embedded_in_use';
      if (!refused) await second.end('SIGKILL');
      return refused;
    });
  });

  it('of both: the next start recovers', async () => {
    const first = start();
    const before = await ready(first);
    await ask(before.url, 'create table kept as select 7 as seven');
    await first.end('SIGKILL');
    process.kill(before.pid, 'SIGKILL');
    await eventually(() => !isAlive(before.pid));
    const after = await ready(start());
    expect(after.adopted).toBe(false);
    expect(await ask(after.url, 'select seven from kept')).toEqual([{ seven: 7 }]);
  });

  it('a second process on the same directory gets one line, and the first goes on', async () => {
    const first = start();
    const { url } = await ready(first);
    const outcome = await start().outcome;
    expect(outcome.failed).toEqual({
      code: 'embedded_in_use',
      message: expect.stringContaining(`in use by another Tessera (process ${first.child.pid})`) as string,
    });
    expect(outcome.failed?.message).not.toContain('\n');
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('two at once on a new directory: one has it, the other is refused', async () => {
    const outcomes = await Promise.all([start().outcome, start().outcome]);
    expect(outcomes.filter((outcome) => outcome.ready)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.failed?.code === 'embedded_in_use')).toHaveLength(1);
  });

  const root = process.getuid?.() === 0;
  (root ? it : it.failing)('a normal user starts it as itself', async () => {
    chownSync(place.path, 65_534, 65_534);
    chmodSync(place.path, 0o700);
    const { url } = await ready(start({ uid: 65_534, gid: 65_534 }));
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
