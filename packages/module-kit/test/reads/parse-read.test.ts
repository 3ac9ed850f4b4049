import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Problem } from '../../src/http/problem.js';
import { parseRead } from '../../src/reads/parse-read.js';
import type { ReadRequest } from '../../src/reads/read-request.js';
import { TimeZones } from '../../src/reads/time-zones.js';
import { orders } from '../support/orders.module.js';
import { caller } from '../support/principal.js';

const zones = new TimeZones(undefined, ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Asia/Kolkata']);
const authenticated = caller('authenticated', ['a', 'b', 'platform']);

function parse(path: string, query: string, accept?: string, principal = authenticated): Promise<ReadRequest> {
  const read = orders.reads.find((candidate) => candidate.path === path);
  if (!read) throw new Error(path);
  return parseRead(orders, read, { query, path: { id: 'c1' }, accept }, principal, zones);
}

async function fields(path: string, query: string): Promise<string[]> {
  const problem = await parse(path, query).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw new Error(`no problem for ${query}`);
  expect(problem.status).toBe(400);
  return problem.fields.map(({ field }) => field);
}

test('without parameters: defaults, all own tenants but the platform, JSON', async () => {
  expect(await parse('kinds', '')).toMatchObject({
    values: { minimum: 1 },
    length: 7,
    tz: 'UTC',
    tenants: ['a', 'b'],
    limit: 2,
    cursor: null,
    format: 'json',
    compare: null,
  });
  expect(await parse('total', '')).toMatchObject({ length: null });
  expect(await parse('kinds', '', undefined, caller('admin'))).toMatchObject({ tenants: null });
});

describe('refused', () => {
  test.each([
    ['days=1e1', 'days'],
    ['days=+7', 'days'],
    ['days=07', 'days'],
    ['days=0', 'days'],
    ['days=91', 'days'],
    ['days=', 'days'],
    ['days=7.0', 'days'],
    ['days=%EF%BC%97', 'days'],
    ['days=1&days=1', 'days'],
    ['Days=1', 'Days'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['limit=11', 'limit'],
    ['format=xml', 'format'],
    ['compare=last_week', 'compare'],
    ['cursor=', 'cursor'],
    ['shop_id=', 'shop_id'],
    ['minimum=%ZZ', 'minimum'],
    ['minimum=%ED%A0%80', 'minimum'],
    ['minimum=%00', 'minimum'],
  ])('%s', async (query, field) => {
    expect(await fields('kinds', query)).toEqual([field]);
  });

  test.each(['FOO+3', 'utc', 'europe/berlin', '+02:00', 'Etc/Nowhere', 'posix/Europe/Berlin', '../etc/passwd', ''])(
    'tz=%s',
    async (tz) => {
      expect(await fields('daily', `tz=${encodeURIComponent(tz)}`)).toEqual(['tz']);
    },
  );

  test('compare over all time', async () => {
    expect(await fields('total', 'compare=previous_year')).toEqual(['compare']);
  });
});

test('an export has no limit unless one is given; Accept counts like format', async () => {
  expect(await parse('kinds', 'format=csv')).toMatchObject({ format: 'csv', limit: null });
  expect(await parse('kinds', 'limit=5', 'text/csv')).toMatchObject({ format: 'csv', limit: 5 });
  expect(await parse('kinds', '', 'text/csv;q=0.5, application/json')).toMatchObject({ format: 'json' });
  expect(await parse('kinds', 'format=json', 'text/csv')).toMatchObject({ format: 'json' });
});

test('a foreign tenant is 404 whether it exists or not', async () => {
  for (const shop of ['c', 'platform', 'nobody']) {
    await expect(parse('kinds', `shop_id=a&shop_id=${shop}`)).rejects.toMatchObject({ status: 404 });
  }
});

test('no query string makes anything but a request or a Problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.webQueryParameters()), async (query) => {
      await parse('daily', query).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Problem);
      });
    }),
  );
});

test('a query string of more than 500 parameters is one entry, not 500', async () => {
  expect(await fields('kinds', 'a=1&'.repeat(501))).toEqual(['query']);
  expect(await parse('kinds', `${'&'.repeat(499)}days=3`)).toMatchObject({ length: 3 });
});
