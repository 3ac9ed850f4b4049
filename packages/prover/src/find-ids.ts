import { tenantId } from './canaries/value-of.js';
import type { CanaryRow } from './canaries/load-canaries.js';
import type { Canary } from './canaries/canary.js';
import { Check } from './checks/check.js';
import type { Caller } from './http/caller.js';
import { mayCall } from './http/caller.js';
import { pathOf } from './http/questions.js';
import type { Route } from './http/route.js';
import { isOfGroups, type PathIds, readsOf, type Stage } from './stage.js';

/** Most values that are tried for a route. */
const mostTries = 400;

/**
 * Finds for each route with parameters in its path values of each tenant's own facts that open it, by trying them: keys
 * first, for that is what paths name. A route that none opens is a finding, because it would go unchecked.
 */
export async function findIds(
  stage: Omit<Stage, 'ids'>,
  rows: ReadonlyMap<Canary, ReadonlyMap<string, readonly CanaryRow[]>>,
): Promise<{ readonly check: Check; readonly ids: Stage['ids'] }> {
  const check = new Check('path-ids', 'Every route with an id in its path is tried with ids of both tenants');
  const ids = new Map<string, Readonly<Record<'A' | 'B', PathIds | undefined>>>();
  const { callers, cast } = stage;
  for (const route of readsOf(stage).filter(({ path }) => path.includes('{'))) {
    const open = async (canary: Canary, member: Caller): Promise<PathIds | undefined> => {
      const caller = [member, callers.admin, callers.service, callers.research].find((each) => mayCall(each, route));
      return caller === undefined
        ? undefined
        : opening(check, stage, route, caller, candidates(stage, route, canary, rows));
    };
    const found = { A: await open(cast.a, callers.ofA), B: await open(cast.b, callers.ofB) };
    if (found.A === undefined || found.B === undefined) {
      const told = 'no key, id or tenant of the canary facts opens it for its own tenant';
      if (isOfGroups(route)) check.note(`${route.place}: ${told}`);
      else check.finding(route.place, told);
    }
    ids.set(route.place, found);
  }
  return { check, ids };
}

function candidates(
  { definitions }: Omit<Stage, 'ids'>,
  route: Route,
  canary: Canary,
  rows: ReadonlyMap<Canary, ReadonlyMap<string, readonly CanaryRow[]>>,
): string[] {
  const definition = definitions.find(({ name }) => name === route.module);
  if (definition === undefined) return [];
  const tables = definition.sources.map((source) => ({
    source,
    rows: rows.get(canary)?.get(`${definition.name}.${source.name}`) ?? [],
  }));
  const keys = tables.flatMap(({ source, rows: each }) => source.key.flatMap((key) => each.map((row) => row[key])));
  const others = tables.flatMap(({ rows: each }) => each.flatMap((row) => Object.values(row)));
  const acted = definition.reads
    .flatMap(({ tables: written = [] }) => written)
    .flatMap((name) => rows.get(canary)?.get(`${definition.name}.${name}`) ?? [])
    .flatMap((row) => Object.values(row));
  const all = [tenantId(definition.tenant, canary), ...keys, ...others, ...acted];
  return [...new Set(all.filter((value) => typeof value === 'string' && value !== ''))] as string[];
}

async function opening(
  check: Check,
  { asker }: Omit<Stage, 'ids'>,
  route: Route,
  caller: Caller,
  values: readonly string[],
): Promise<PathIds | undefined> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  for (const ids of combinations(names, values).slice(0, mostTries)) {
    const { status } = await asker.ask(check, caller, { route, url: pathOf(route, ids) });
    if (status === 200) return ids;
  }
  return undefined;
}

function combinations(names: readonly string[], values: readonly string[]): PathIds[] {
  const few = names.length > 1 ? values.slice(0, 40) : values;
  return names.reduce<PathIds[]>(
    (all, name) => all.flatMap((ids) => few.map((value) => ({ ...ids, [name]: value }))),
    [{}],
  );
}
