import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { Canary } from './canaries/canary.js';
import type { CanaryTables } from './canaries/canary-tables.js';
import { type Asker, STREAM } from './http/asker.js';
import type { Caller } from './http/caller.js';
import type { Callers, Cast } from './http/callers.js';
import { pathOf, queriesOf, type Values } from './http/questions.js';
import type { Route } from './http/route.js';

/** Values of a route's path parameters that open it for an owner's own caller. */
export type PathIds = Readonly<Record<string, string>>;

/** A running server over canary facts, and those who call it. */
export interface Stage {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  readonly tables: CanaryTables;
  readonly cast: Cast;
  readonly callers: Callers;
  readonly routes: readonly Route[];
  readonly asker: Asker;
  readonly values: Values;
  /** By place; routes whose path has no parameters have none. */
  readonly ids: ReadonlyMap<string, Readonly<Record<'A' | 'B', PathIds | undefined>>>;
}

/** The ids that a caller asks with: those of its own tenant. */
export function idsFor({ ids }: Pick<Stage, 'ids'>, route: Route, caller: Caller): PathIds {
  const known = ids.get(route.place);
  return (caller.sees.length === 1 && caller.sees[0] === 'B' ? known?.B : known?.A) ?? {};
}

/** URLs of a route that a caller asks with, the plain one first. */
export function urlsOf(stage: Pick<Stage, 'ids' | 'values'>, route: Route, caller: Caller): string[] {
  const path = pathOf(route, idsFor(stage, route, caller));
  return queriesOf(route, stage.values).map((query) => path + query);
}

/** Routes that a caller reads with GET, and whose answers have an end. */
export const readsOf = ({ routes }: Pick<Stage, 'routes'>): readonly Route[] =>
  routes.filter((route) => route.method === 'GET' && !route.open && !isStream(route));

/** Answers of a route go on and on. */
export const isStream = ({ types }: Route): boolean => types.includes(STREAM);

/** Answers to research are about groups of k people, more than the canaries are: no canary opens such a route. */
export const isOfGroups = ({ roles }: Route): boolean =>
  roles.includes('research') && !roles.includes('authenticated') && !roles.includes('analyst');

/** Column of a module's tenant, where a route takes it. */
export function tenantParameter(
  { definitions }: Pick<Stage, 'definitions'>,
  route: Route,
): AnalyticsModuleDefinition | undefined {
  return definitions.find(
    ({ name, tenant }) =>
      name === route.module && route.parameters.some((each) => each.in === 'query' && each.name === tenant.column),
  );
}

/** Tenants of a caller's own, as canaries. */
export const membersOf = ({
  cast,
  callers,
}: Stage): readonly { readonly caller: Caller; readonly own: Canary; readonly other: Canary }[] => [
  { caller: callers.ofA, own: cast.a, other: cast.b },
  { caller: callers.ofB, own: cast.b, other: cast.a },
];
