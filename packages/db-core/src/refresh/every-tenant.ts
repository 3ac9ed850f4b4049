/**
 * All tenants that a rollup has, hopped to along its primary key, which begins with them. A second index on time would serve
 * callers without a tenant as well, but every look-up of a refresh would be tempted by it.
 */
export function everyTenant(table: string, column: string): string {
  const next = (where: string): string =>
    `(select o.${column} from ${table} as o ${where}order by o.${column} limit 1)`;
  return `array(
        with recursive t as (
            ${next('')} union all select ${next(`where o.${column} > t.${column} `)} from t where t.${column} is not null
        ) select t.${column} from t where t.${column} is not null
    )`;
}
