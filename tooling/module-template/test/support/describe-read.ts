import { readTests } from '@tessera/testing';
import { sampleAnalytics } from '../../src/index.js';

/** Tests of the reads of sample, over its demo data. */
export const { describeRead } = readTests(sampleAnalytics, {
  tenants: ['org_acme', 'org_helios'],
  approximate: /^p\d\d_/,
});
