import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ShopDatabase } from './shop-database.js';

let shop: ShopDatabase;

beforeAll(async () => {
  shop = await ShopDatabase.make('managed');
});

afterAll(async () => {
  await shop.drop();
});

const RUNS = 40 * Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);

interface Kind {
  readonly bin: string;
  readonly value: fc.Arbitrary<number>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  integers: { bin: 'core.integer_bin', value: fc.oneof(fc.integer({ min: -60, max: 300 }), fc.integer()) },
  fractions: {
    bin: 'core.fraction_bin',
    value: fc.oneof(fc.double({ min: -2, max: 50, noNaN: true }), fc.double({ min: 1e-9, max: 1e25, noNaN: true })),
  },
};

/** Parts are added one after the other, then those of `gone` are taken away; beside it the same values in one list. */
const CHECK = (bin: string): string => `
with given as (
    select v::double precision as v, ordinality as i from unnest($1::double precision[]) with ordinality as u (v, ordinality)
),
gone as (select i from given where i % 3 = 0 and $3),
part as (
    select p, core.histogram_of(array_agg(${bin}(v)) filter (where v is not null)) as histogram
    from given cross join lateral (select (i % $2)::integer as p) as x group by p
),
added as (select core.histogram_sum(histogram) as histogram from part),
left_over as (
    select core.histogram_take(a.histogram, (select array_agg(${bin}(v)) from given join gone using (i))) as histogram from added as a
),
kept as (select v from given where i not in (select i from gone))
select core.histogram_counts(l.histogram) as counts,
    (select array_agg(array[b, n] order by b) from (select ${bin}(v) as b, count(*)::integer as n from kept group by 1) as k) as expected,
    core.percentiles(l.histogram, '{0,0.01,0.5,0.95,0.99,1}') as found,
    (select percentile_cont('{0,0.01,0.5,0.95,0.99,1}'::float8[]) within group (order by v) from kept) as exact
from left_over as l`;

interface Answer {
  readonly counts: number[][] | null;
  readonly expected: number[][] | null;
  readonly found: (number | null)[];
  readonly exact: number[] | null;
}

test.each(Object.keys(KINDS))(
  'a histogram of %s holds what was added and not taken, in lists and blocks alike, and knows percentiles to 1 %%',
  async (name) => {
    const { bin, value } = KINDS[name] as Kind;
    const values = fc.oneof(fc.array(value, { maxLength: 80 }), fc.array(value, { minLength: 60, maxLength: 600 }));
    await fc.assert(
      fc.asyncProperty(values, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (given, parts, taken) => {
        const [answer] = await shop.db.asOwner((sql) => sql.query<Answer>(CHECK(bin), [given, parts, taken]));
        expect(answer?.counts).toEqual(answer?.expected);
        (answer?.exact ?? []).forEach((exact, i) => {
          // Between two values of different sign the interpolated one may be as small as you like: 1 % of what it lies between.
          const scale = Math.max(Math.abs(exact), ...neighbours(given, taken, i));
          expect(Math.abs((answer?.found[i] ?? Number.NaN) - exact)).toBeLessThanOrEqual(0.0101 * scale + 1e-12);
        });
        if (answer?.exact === null) expect(answer.found).toEqual(answer.found.map(() => null));
      }),
      { numRuns: RUNS },
    );
  },
);

/** Magnitudes of the two order statistics that a percentile is interpolated between. */
function neighbours(given: readonly number[], taken: boolean, which: number): number[] {
  const kept = given.filter((_, i) => !taken || (i + 1) % 3 !== 0).sort((a, b) => a - b);
  const at = ([0, 0.01, 0.5, 0.95, 0.99, 1][which] ?? 0) * (kept.length - 1);
  return [kept[Math.floor(at)], kept[Math.ceil(at)]].map((value) => Math.abs(value ?? 0));
}
