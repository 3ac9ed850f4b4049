import { openModule, type ModuleFixture } from '@tessera/testing';
import * as fc from 'fast-check';

import { workspaceAnalytics } from '../src/index.js';
import { applyChanges, batches } from './support/changes.js';
import { expectViewsDefined } from './support/views.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');

let fixture: ModuleFixture;
beforeAll(async () => {
  fixture = await openModule(workspaceAnalytics, 'empty');
});
afterAll(async () => {
  await fixture.close();
});

it(
  'whatever is written, the nine views equal their definitions',
  async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        for (const batch of all) {
          await applyChanges(fixture, batch);
          await fixture.refresh();
          await expectViewsDefined(fixture);
        }
      }),
      { numRuns: 20 * SCALE },
    );
  },
  180_000 * SCALE,
);

it('views of the demo equal their definitions', async () => {
  const demo = await openModule(workspaceAnalytics, 'demo');
  try {
    await expectViewsDefined(demo);
  } finally {
    await demo.close();
  }
});
