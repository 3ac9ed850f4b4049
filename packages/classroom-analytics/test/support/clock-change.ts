import { Database, RefreshEngine } from '@tessera/db-core';
import type { ModuleFixture } from '@tessera/testing';

import { classroomAnalytics } from '../../src/index.js';

const DAY = 86_400_000;

/** Day of the year as zones of POSIX count it: 29 February is none. */
function dayOfYear(at: number): number {
  const date = new Date(at);
  return (Date.UTC(2001, date.getUTCMonth(), Math.min(date.getUTCDate(), 28)) - Date.UTC(2001, 0, 1)) / DAY + 1;
}

/** A zone whose clock was put forward 60 days ago and back three days ago, whatever day it is. */
export function zoneOfChanges(now = Date.now()): string {
  return `WIN-1SUM-2,J${dayOfYear(now - 60 * DAY)}/2,J${dayOfYear(now - 3 * DAY)}/3`;
}

/** The fixture's database in sessions of that zone: what is stored and shown may not depend on it. */
export async function inZone(fixture: ModuleFixture, zone: string): Promise<ModuleFixture> {
  const name = new URL(fixture.url).pathname.slice(1);
  await fixture.db.asOwner((sql) => sql.client.query(`alter database "${name}" set timezone = '${zone}'`));
  const db = await Database.open({ url: fixture.url, poolSize: 3 });
  const engine = new RefreshEngine(db, [{ model: classroomAnalytics, bindings: {} }], { replica: 'test' });
  return {
    ...fixture,
    db,
    engine,
    rows: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    refresh: async () => {
      const outcomes = await engine.refresh('classroom', 'all', { asked: 'cli' });
      expect(outcomes.filter(({ success }) => !success)).toEqual([]);
    },
    close: async () => {
      await db.close();
      await fixture.close();
    },
  };
}
