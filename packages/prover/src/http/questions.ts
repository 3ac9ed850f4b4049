import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { Route, RouteParameter } from './route.js';

/** What values there are to ask for. */
export interface Values {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  /** Values of the canary rows by column name, each owner's. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** Parameters that checks of their own give values to. */
const apart = new Set(['cursor', 'format', 'If-None-Match']);

/** A route's path with its parameters filled in. */
export function pathOf(route: Route, ids: Readonly<Record<string, string>>): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? exampleOf(route, name)));
}

const exampleOf = ({ parameters }: Route, name: string): string =>
  textOf(parameters.find((parameter) => parameter.name === name)?.example ?? 'none');

/** Examples are texts and numbers; whatever else a document has is written as JSON. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Query strings that a route is asked with: none, and each parameter alone with each value worth trying. */
export function queriesOf(route: Route, values: Values): string[] {
  const tenants = values.definitions.map(({ tenant }) => tenant.column);
  const optional = route.parameters.filter(
    (parameter) => parameter.in === 'query' && !apart.has(parameter.name) && !tenants.includes(parameter.name),
  );
  const required = optional.filter((parameter) => parameter.required);
  const base = required.map(({ name, example }) => [name, textOf(example)] as const);
  const alone = optional.flatMap((parameter) =>
    valuesOf(parameter, values).map((value) => [
      ...base.filter(([name]) => name !== parameter.name),
      [parameter.name, value] as const,
    ]),
  );
  return [...new Set([base, ...alone].map((pairs) => queryOf(pairs)))];
}

/** `?name=value&…`, or nothing. */
export function queryOf(pairs: readonly (readonly [string, string])[]): string {
  const text = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();
  return text === '' ? '' : `?${text}`;
}

function valuesOf({ name, example, oneOf, maximum }: RouteParameter, { columns }: Values): string[] {
  const examples = [...oneOf, ...(example === undefined ? [] : [example]), ...(maximum === undefined ? [] : [maximum])];
  const limits = name === 'limit' ? ['1'] : [];
  return [...new Set([...examples.map(textOf), ...limits, ...(columns.get(name) ?? [])])];
}
