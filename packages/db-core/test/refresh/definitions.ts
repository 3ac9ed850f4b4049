import type { Database } from '../../src/index.js';

/** What `shop.sales` must hold, computed plainly from the orders; sorted like {@link storedSales}. */
const DEFINED_SALES = `
with fact as (
    select o.*, g.grain, core.bucket(o.at, g.grain) as bucket, coalesce(o.kind, '') as k
    from shop.orders_source as o cross join unnest('{15m,1h,1d,all}'::text[]) as g (grain)
    where o.at <= $1
)
select tenant_id, grain, bucket::text, k as kind, count(*)::text as fact_count, count(*) as order_count,
    count(*) filter (where amount > 50) as large_count, coalesce(sum(amount), 0) as total, coalesce(sum(weight::numeric), 0)::float8 as weight_total,
    count(amount) as amount_count, coalesce(sum(amount), 0) as amount_sum, min(amount) as amount_min, max(amount) as amount_max,
    min(at)::text as at_min, max(at)::text as at_max, count(distinct customer_id) as customers,
    case when grain in ('1d', 'all') then count(distinct date_trunc('hour', at, 'UTC')) end as hours,
    case when grain in ('1h', 'all') then percentile_cont('{0.5,0.95,0.99}'::float8[]) within group (order by amount) end as p,
    case when grain = 'all' then percentile_cont('{0.5,0.95,0.99}'::float8[]) within group (order by weight) end as wp
from fact group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

const STORED_SALES = `
select tenant_id, grain, bucket::text, kind, fact_count::text, order_count, large_count, total, weight_total::float8,
    amount_count, amount_sum, amount_range_min as amount_min, amount_range_max as amount_max,
    at_min::text, at_max::text, customers, hours,
    case when amount_p50 is not null then array[amount_p50, amount_p95, amount_p99] end as p,
    case when weight_p50 is not null then array[weight_p50, weight_p95, weight_p99] end as wp
from shop.sales order by 1, 2, 3, 4`;

const DEFINED_TAGS = `
select o.tenant_id, g.grain, core.bucket(o.at, g.grain)::text as bucket, coalesce(t.tag, '') as tag, count(*) as uses
from shop.orders_source as o cross join lateral unnest(o.tags) as t (tag) cross join unnest('{1h,all}'::text[]) as g (grain)
where o.at <= $1 group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

const STORED_TAGS = 'select tenant_id, grain, bucket::text, tag, uses from shop.tag_use order by 1, 2, 3, 4';

const DEFINED_LARGE = `
select tenant_id, id, at::text, amount from shop.orders_source
where amount > 50 and at <= $1 and at > $1::timestamptz - interval '24 hours' order by 1, 2`;

const STORED_LARGE = 'select tenant_id, id, at::text, amount from shop.large order by 1, 2';

const PRESENCE = `
select (select count(*) from shop.sales_customers where keys = '{}' or 0 >= any (counts) or cardinality(keys) <> cardinality(counts))
    + (select count(*) from (
        select tenant_id, p.grain, p.bucket, k.kind, count(*) as n
        from shop.sales_customers as p
        cross join lateral unnest(p.keys) as number join shop.sales_key_numbers as k using (tenant_id, number)
        group by 1, 2, 3, 4
    ) as p full join shop.sales as s using (tenant_id, grain, bucket, kind) where coalesce(p.n, 0) <> coalesce(s.customers, 0)) as wrong`;

type Row = Record<string, unknown> & { p?: number[] | null; wp?: number[] | null };

/** Percentiles aside, which may be 1 % off. */
function exact(rows: readonly Row[]): unknown[] {
  return rows.map(({ p: _p, wp: _wp, ...row }) => row);
}

/** Largest relative error of the stored percentiles against percentile_cont. */
function worstError(defined: readonly Row[], stored: readonly Row[]): number {
  const pairs = defined.flatMap((row, i) =>
    (['p', 'wp'] as const).flatMap((name) =>
      (row[name] ?? []).map((value, k) => [value, stored[i]?.[name]?.[k] ?? Number.NaN] as const),
    ),
  );
  const errors = pairs.map(([value, got]) => (value === got ? 0 : Math.abs(got - value) / Math.abs(value)));
  return errors.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(0, ...errors);
}

/** Compares everything stored with its definition at the moment the last refresh was complete through. */
export async function compareWithDefinitions(
  db: Database,
): Promise<{ stored: unknown; defined: unknown; percentileError: number }> {
  return db.asOwner(
    async (sql) => {
      const [state] = await sql.query<{ through: string }>(
        "select min(data_through)::text as through from core.view_state where module = 'shop'",
      );
      const at = [state?.through];
      const sales = await sql.query<Row>(STORED_SALES);
      const definedSales = await sql.query<Row>(DEFINED_SALES, at);
      const [presence] = await sql.query<{ wrong: number }>(PRESENCE);
      return {
        stored: {
          sales: exact(sales),
          tags: await sql.query(STORED_TAGS),
          large: await sql.query(STORED_LARGE),
          presence: presence?.wrong,
        },
        defined: {
          sales: exact(definedSales),
          tags: await sql.query(DEFINED_TAGS, at),
          large: await sql.query(DEFINED_LARGE, at),
          presence: 0,
        },
        percentileError: worstError(definedSales, sales),
      };
    },
    { maintenance: true, isolation: 'repeatable read' },
  );
}
