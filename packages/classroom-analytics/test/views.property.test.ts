import { openModule, type ModuleFixture } from '@tessera/testing';
import * as fc from 'fast-check';

import { classroomAnalytics } from '../src/index.js';
import { inZone, zoneOfChanges } from './support/clock-change.js';
import { applyChanges, batches } from './support/changes.js';
import { expectViewDefined } from './support/views.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');

let fixture: ModuleFixture;
beforeAll(async () => {
  fixture = await inZone(await openModule(classroomAnalytics, 'empty'), zoneOfChanges());
});
afterAll(async () => {
  await fixture.close();
});

it('is asked by a clock that was changed', async () => {
  const [zone] = await fixture.rows<{ now: string; before: string; long_before: string }>(
    `select to_char(now(), 'OF') as now, to_char(now() - interval '96 hours', 'OF') as before,
         to_char(now() - interval '1488 hours', 'OF') as long_before`,
  );
  expect(zone).toEqual({ now: '+01', before: '+02', long_before: '+01' });
});

it(
  'whatever is written, every hour of every school equals its definition and the independent computation',
  async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        for (const batch of all) {
          await applyChanges(fixture, batch);
          await fixture.refresh();
          await expectViewDefined(fixture);
        }
      }),
      { numRuns: 20 * SCALE, endOnFailure: true },
    );
  },
  240_000 * SCALE,
);

it('what is built from nothing is what was kept, and nothing differs', async () => {
  const stored =
    "select * from classroom.school_hours where bucket > now() - interval '2160 hours' order by school_id, bucket";
  await applyChanges(fixture, fc.sample(batches, { numRuns: 6, seed: 7 }).flat(2));
  await fixture.refresh();
  const kept = await fixture.rows(stored);
  expect(kept.length).toBeGreaterThan(0);
  await fixture.rows("select core.reset_store('classroom', 'sessions')");
  expect(await fixture.rows(stored)).toEqual([]);
  await fixture.refresh();
  expect(await fixture.rows(stored)).toEqual(kept);
  const now = Date.now();
  for (const days of [1, 3, 8, 60]) {
    const from = new Date(now - days * 86_400_000);
    const until = new Date(from.getTime() + 86_400_000);
    expect(await fixture.engine.verify('classroom', 'dashboard_metrics_hourly', from, until)).toBe(0);
  }
});

it('the view of the demo equals its definition', async () => {
  const demo = await openModule(classroomAnalytics, 'demo');
  try {
    await expectViewDefined(demo);
  } finally {
    await demo.close();
  }
});
