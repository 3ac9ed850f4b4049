import { beforeEach, expect, test } from '@jest/globals';
import { DatabaseUnavailable } from '@tessera/db-core';
import { ACCEPTED, DUPLICATE } from '../../src/ingest/fate.js';
import type { ValidItem } from '../../src/ingest/ingest-item.js';
import { SharedWrites } from '../../src/ingest/shared-writes.js';
import { TakeCare } from '../../src/ingest/write-at-once.js';
import { ordersDefinition } from '../support/orders.module.js';

const [source] = ordersDefinition.sources;
let written: string[][];
let failure: (identities: readonly string[]) => Error | undefined;
let stuck: Promise<void>;
let writes: SharedWrites;

beforeEach(() => {
  written = [];
  failure = () => undefined;
  writes = new SharedWrites(async (items) => {
    const identities = items.map(({ identity }) => identity);
    written.push(identities);
    await (identities.includes('stuck') ? stuck : new Promise(setImmediate));
    const error = failure(identities);
    if (error) throw error;
    return identities.map((identity) => (identity.startsWith('old') ? DUPLICATE : ACCEPTED));
  });
});

const take = (...identities: readonly string[]) =>
  writes.take(
    identities.map((identity, index): ValidItem => {
      if (!source) throw new Error('no source');
      return { index, source, op: 'insert', identity, at: 0, row: {}, given: {} };
    }),
  );

test('calls that come while others are written are written together, each with its own fates', async () => {
  const fates = await Promise.all([take('a'), take('b'), take('c', 'old d'), take('e')]);
  expect(written).toEqual([['a'], ['b', 'c', 'old d', 'e']]);
  expect(fates).toEqual([[ACCEPTED], [ACCEPTED], [ACCEPTED, DUPLICATE], [ACCEPTED]]);
});

test('the same fact of two calls is written one after the other', async () => {
  await Promise.all([take('a'), take('b'), take('c'), take('c'), take('d')]);
  expect(written).toEqual([['a'], ['b', 'c'], ['c', 'd']]);
});

test('what one call brings on fails that call only', async () => {
  failure = (identities) => (identities.includes('bad') ? new TakeCare() : undefined);
  const ended = await Promise.allSettled([take('a'), take('b'), take('c'), take('bad'), take('d')]);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

test('a database that is away is not asked again for each call', async () => {
  failure = () => new DatabaseUnavailable('gone', undefined);
  const ended = await Promise.allSettled([take('a'), take('b'), take('c'), take('d')]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  expect(written).toEqual([['a'], ['b', 'c', 'd']]);
});

test('a write that waits for somebody does not hold up the others', async () => {
  let release = (): void => undefined;
  stuck = new Promise((resolve) => (release = resolve));
  const held = take('stuck');
  await Promise.all([take('a'), take('b')]);
  expect(written).toEqual([['stuck'], ['a', 'b']]);
  release();
  expect(await held).toEqual([ACCEPTED]);
});
