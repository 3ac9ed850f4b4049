import { AuditLog } from '../audit/index.js';
import type { Database, Sql } from '../connection/index.js';
import type { DataModel, ExpiringSource, SourceBinding, TenantRetention } from '../model/index.js';
import { plainName } from '../refresh/identifiers.js';
import { fill } from '../refresh/template.js';
import { midnightOf, sealLine } from './seal-line.js';

/** How {@link expireByTenant} works. */
export interface ExpireOptions {
  readonly now: Date;
  /** Names the process in the audit log. */
  readonly replica: string;
  /** Facts looked at in a transaction, about; default 10,000. */
  readonly batch?: number;
}

/** Rows that went, by relation. */
export type ExpiredRows = Readonly<Record<string, number>>;

const BATCH = 10_000;
/** Most tenants that a record of the audit log lists. */
const MOST_TENANTS = 1_000;

/** What has gone so far. */
class Tally {
  /** That rows go has been recorded. */
  begun = false;
  readonly rows: Record<string, number> = {};
  readonly tenants = new Set<string>();

  add(relation: string, gone: readonly { readonly tenant: string }[]): void {
    if (gone.length === 0) return;
    this.rows[relation] = (this.rows[relation] ?? 0) + gone.length;
    for (const { tenant } of gone) this.tenants.add(tenant);
  }

  get total(): number {
    return Object.values(this.rows).reduce((sum, rows) => sum + rows, 0);
  }
}

/** Days of the rule that keeps facts longest, and of the one that keeps them shortest; the default is one of them. */
export async function keptByRules(
  db: Pick<Database, 'asOwner'>,
  { name, tenantRetention }: Pick<DataModel, 'name' | 'tenantRetention'>,
): Promise<{ readonly most: number; readonly least: number } | null> {
  if (tenantRetention === undefined) return null;
  const { rules, option } = tenantRetention;
  const text = fill('kept-longest', { module: name, rules: `${name}.${plainName(rules, 'table')}`, option });
  const [days] = await db.asOwner((sql) => sql.query<{ most: number; least: number }>(text), { maintenance: true });
  return days ?? null;
}

/**
 * Deletes facts that are older than the rule of their tenant keeps them, walking along the time from the oldest, about 10,000 in
 * a transaction, so that a run that ends early goes on with the next. Only managed tables. Before the first row goes, and when
 * all are gone, there is a record in the audit log: tables and counts, no ids. Answers the rows that went.
 */
export async function expireByTenant(
  db: Database,
  { model, bindings }: { readonly model: DataModel; readonly bindings: Readonly<Record<string, SourceBinding>> },
  options: ExpireOptions,
): Promise<ExpiredRows> {
  const { tenantRetention: retention } = model;
  const days = await keptByRules(db, model);
  if (retention === undefined || days === null) return {};
  const tally = new Tally();
  const record = recorder(new AuditLog(db), model.name, options.replica, tally);
  const managed = ({ source }: { readonly source: string }): boolean => bindings[source]?.kind !== 'external';
  try {
    for (const expiring of retention.sources.filter(managed)) {
      const followers = (expiring.with ?? []).filter(managed);
      const statements = statementsOf(model, retention, { ...expiring, with: followers });
      await expireSource(db, statements, options, days.least, tally, () => record('started'));
    }
    await takeLeftovers(db, model, retention, options, tally);
    if (tally.total > 0) await record('succeeded');
  } catch (error) {
    if (tally.begun || tally.total > 0) await record('failed').catch(() => undefined);
    throw error;
  }
  return tally.rows;
}

interface Statements {
  readonly relation: string;
  readonly look: string;
  readonly expire: string;
  readonly followers: readonly { readonly relation: string; readonly text: string }[];
}

function statementsOf(model: DataModel, { rules, option }: TenantRetention, expiring: ExpiringSource): Statements {
  const { name: module, tenant } = model;
  const source = model.sources.find(({ name }) => name === expiring.source);
  if (source?.time === undefined) throw new Error(`${module}.${expiring.source} has no time to be kept by`);
  const { time } = source;
  const rule = `(select r.keep_days from ${module}.${rules} as r where r.${tenant.column} = f.${tenant.column})`;
  const values = {
    relation: `${module}.${source.name}`,
    time,
    tenant: tenant.column,
    key: source.key[0] ?? time,
    over: expiring.over ?? `f.${time}`,
    line: `$2::timestamptz - coalesce(${rule}, (select o.${option} from ${module}.options as o))::integer * interval '24 hours'`,
  };
  return {
    relation: values.relation,
    look: fill('expired-stretch', values),
    expire: fill('expire-stretch', values),
    followers: (expiring.with ?? []).map(({ source: follower, column }) => {
      const relation = `${module}.${follower}`;
      const text = fill('expire-followers', { relation, tenant: tenant.column, type: tenant.type, column });
      return { relation, text };
    }),
  };
}

async function expireSource(
  db: Database,
  statements: Statements,
  { now, batch = BATCH }: ExpireOptions,
  least: number,
  tally: Tally,
  begin: () => Promise<void>,
): Promise<void> {
  const midnight = midnightOf(now);
  const newest = sealLine(now, least);
  const owner = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => db.asOwner(work, { maintenance: true });
  for (let after = '-infinity'; ; ) {
    const values = [after, midnight, newest, batch];
    const [stretch] = await owner((sql) => sql.query<{ last: string | null; due: number }>(statements.look, values));
    const last = stretch?.last ?? null;
    if (last === null) return;
    if (stretch !== undefined && stretch.due > 0) {
      if (!tally.begun) await begin();
      tally.begun = true;
      const gone = await owner((sql) => expireStretch(sql, statements, [after, midnight, last]));
      for (const [relation, rows] of gone) tally.add(relation, rows);
    }
    after = last;
  }
}

type Gone = { readonly tenant: string; readonly key?: string };

async function expireStretch(
  sql: Sql,
  { relation, expire, followers }: Statements,
  values: readonly unknown[],
): Promise<[string, readonly Gone[]][]> {
  const facts = await sql.query<{ tenant: string; key: string }>(expire, values);
  const gone: [string, readonly Gone[]][] = [[relation, facts]];
  for (const follower of facts.length > 0 ? followers : []) {
    const pairs = [facts.map(({ tenant }) => tenant), facts.map(({ key }) => key)];
    gone.push([follower.relation, await sql.query<Gone>(follower.text, pairs)]);
  }
  return gone;
}

async function takeLeftovers(
  db: Database,
  { name }: DataModel,
  { leftovers }: TenantRetention,
  { now }: ExpireOptions,
  tally: Tally,
): Promise<void> {
  if (leftovers === undefined) return;
  const text = `select relation, tenant from ${name}.${plainName(leftovers, 'function')}($1)`;
  const rows = await db.asOwner((sql) => sql.query<{ relation: string; tenant: string }>(text, [midnightOf(now)]), {
    maintenance: true,
  });
  for (const row of rows) tally.add(row.relation, [row]);
}

function recorder(
  audit: AuditLog,
  module: string,
  replica: string,
  tally: Tally,
): (outcome: 'started' | 'succeeded' | 'failed') => Promise<void> {
  const actor = { subject: 'retention', credential: `schedule of ${replica}`, role: 'owner' };
  return (outcome) => {
    const { tenants, rows, total } = tally;
    const named = tenants.size === 0 || tenants.size > MOST_TENANTS ? null : [...tenants].sort();
    const told = outcome === 'started' ? {} : { tenants: named, rows: total, detail: { rows } };
    return audit.record({ actor, action: 'retention.delete', module, outcome, ...told });
  };
}
