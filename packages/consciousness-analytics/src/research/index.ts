import type { Provider } from '@nestjs/common';
import { type AnalyticsHostOptions, HOST_OPTIONS, KeyFolder } from '@tessera/module-kit';
import { ExpirySweep } from './expiry-sweep.js';
import { ReleaseDesk } from './release-desk.js';

export { releasedPersons } from './erase-released.js';
export { ReleasesController } from './releases.controller.js';
export { researchReads } from './research.reads.js';

/** What makes and ends research releases. */
export const researchProviders: readonly Provider[] = [
  {
    provide: ReleaseDesk,
    inject: [HOST_OPTIONS],
    useFactory: ({ database, keysFolder }: AnalyticsHostOptions) => {
      if (keysFolder === undefined) throw new Error('research releases need keysFolder, a folder outside the database');
      return new ReleaseDesk(database, new KeyFolder(keysFolder));
    },
  },
  ExpirySweep,
];
