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

it('the view of the demo equals its definition', async () => {
  const demo = await openModule(classroomAnalytics, 'demo');
  try {
    await expectViewDefined(demo);
  } finally {
    await demo.close();
  }
});
