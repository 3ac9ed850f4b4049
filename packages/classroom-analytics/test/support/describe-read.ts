import { readTests, rowsOf } from '@tessera/testing';
import { classroomAnalytics } from '../../src/index.js';

export { rowsOf };

/** A school of the demo, and one of its teachers. */
export const SCHOOL = 'sch_berlin';
export const TEACHER = 'tea_berlin_03';

/** Tests of the reads of classroom, over demo data. */
export const { ask, caller, describeRead, lasting, plainRows, readOf } = readTests(classroomAnalytics, {
  rows: 3000,
  tenants: [SCHOOL, 'sch_newyork'],
});
