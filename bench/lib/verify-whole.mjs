import { BIG_WORK, withClient } from './server.mjs';

/** Percentiles may be this far off, in percent; means only as far as a double rounds; the rest is equal. */
const NEAR_PERCENT = 1;

/** Compares every row of every view with its definition run over the source. @throws Error with the first view that differs */
export async function verifyWhole(world) {
  const { module, views, definition } = world.workload;
  return withClient(
    world.url,
    async (client) => {
      const findings = [];
      for (const [view, { key, near }] of Object.entries(views)) {
        findings.push(await compare(client, { relation: `${module.name}.${view}`, key, near }, view, definition(view)));
      }
      const wrong = findings.find(({ differing, off }) => differing > 0 || off > NEAR_PERCENT + 1e-9);
      if (wrong) throw new Error(`${wrong.view} does not equal its definition: ${JSON.stringify(wrong)}`);
      return findings;
    },
    BIG_WORK,
  );
}

const DOUBLE = 701;

async function compare(client, { relation, key, near }, view, defined) {
  const { fields } = await client.query(`select * from ${relation} limit 0`);
  const rest = fields.filter(({ name }) => !key.includes(name) && !near.includes(name));
  const told = (alias, { name, dataTypeID }) =>
    dataTypeID === DOUBLE ? `round(${alias}.${name}::numeric, 9)` : `${alias}.${name}`;
  const row = (alias) => `row(${rest.map((field) => told(alias, field)).join(', ')})`;
  const off = near.map((name) => `max(abs(k.${name} - d.${name}) / nullif(abs(d.${name}), 0))`);
  const { rows } = await client.query(`
    with kept as materialized (select * from ${relation}), defined as materialized (${defined})
    select
        count(*)::integer as rows,
        count(*) filter (where k.${key[0]} is null or d.${key[0]} is null or ${row('k')} is distinct from ${row('d')})::integer as differing,
        ${off.length > 0 ? `100 * greatest(${off.join(', ')})` : 'null'}::float8 as off
    from kept as k
    full join defined as d using (${key.join(', ')})`);
  return { view, ...rows[0], off: rows[0].off ?? 0 };
}
