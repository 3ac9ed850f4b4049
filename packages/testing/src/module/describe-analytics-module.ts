import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import { describeIsolation } from './describe-isolation.js';
import { describePersonLevel } from './describe-person-level.js';
import { describeReads } from './describe-reads.js';
import { describeReport } from './describe-report.js';
import { describeStorage } from './describe-storage.js';
import { describeSubjects } from './describe-subjects.js';
import { type Contents, type ModuleFixture, openModule } from './module-fixture.js';

/**
 * Checks a module against the contract: migrations, protection and report of every relation, who may read what, isolation,
 * that every read answers what it declares, that reads about persons are on the record or do not happen, and that an erased person is nowhere.
 * Call it at the top of the module's `test/contract.test.ts`.
 */
export function describeAnalyticsModule(definition: AnalyticsModuleDefinition): void {
  describe(`module ${definition.name}`, () => {
    const demo = lasting(definition, 'demo');
    const empty = lasting(definition, 'empty');

    describe('storage', () => describeStorage(definition, demo));
    describe('report', () => describeReport(definition, empty));
    describe('isolation', () => describeIsolation(definition, demo));
    // A module may begin with views alone.
    if (definition.reads.length > 0) describe('reads', () => describeReads(definition, { empty, demo }));
    describe('reads about persons', () => describePersonLevel(definition, demo));
    // The last one: it changes the demo.
    describe('subjects', () => describeSubjects(definition, demo));
  });
}

/** A fixture that lives as long as the surrounding block. */
export function lasting(definition: AnalyticsModuleDefinition, contents: Contents): () => ModuleFixture {
  let fixture: ModuleFixture | undefined;
  beforeAll(async () => {
    fixture = await openModule(definition, contents);
  });
  afterAll(async () => {
    await fixture?.close();
  });
  return () => {
    if (!fixture) throw new Error('the fixture is not open');
    return fixture;
  };
}
