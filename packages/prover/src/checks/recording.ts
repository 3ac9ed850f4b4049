import { beside } from '../http/asker.js';
import { type Caller, mayCall } from '../http/caller.js';
import type { Route } from '../http/route.js';
import { readsOf, type Stage, urlsOf } from '../stage.js';
import type { Check } from './check.js';
import { formatsOf } from './reads.js';

/** Answers by what was asked, without what time alone changes. */
export type Recording = ReadonlyMap<string, { readonly route: Route; readonly content: unknown }>;

/**
 * Parts of `meta` that say when and how often the engine worked: they move with every refresh, whoever's facts it added.
 * `window` and `compare` hold the moment up to which views are complete; that the window is the same follows from the data.
 */
const movingMeta = new Set([
  'generated_at',
  'refreshed_at',
  'data_through',
  'age_seconds',
  'generation',
  'window',
  'compare',
]);
/** The same of routes about refreshes: how long ago, and for how long. */
const movingStatus = [
  'last_refresh',
  'data_through',
  'age_minutes',
  'age_seconds',
  'next_run_at',
  'last_duration_ms',
  'last_outcome',
  'generation',
];
const movingData: readonly (readonly [route: string, names: ReadonlySet<string>])[] = [
  ['/refresh-status', new Set(movingStatus)],
  ['/overview', new Set([...movingStatus, 'through', 'freshest', 'stalest'])],
  // The refresh behind a figure, and the values of its window.
  ['/explain', new Set(['refresh', 'parameters'])],
  // Rules are evaluated each minute.
  ...['/alerts/rules', '/alerts/rules/{id}', '/alerts/states'].map(
    (route) => [route, new Set(['evaluated_at', 'window_from', 'window_to'])] as const,
  ),
];
const wholeMinutes = /\d{4}-\d\d-\d\dT\d\d:\d\d:00(?:\.0+)?Z/g;

const without = (value: unknown, names: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((each) => without(each, names));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, without(each, names)]));
};

/** A file with its codes numbered as they come: they are drawn by lot for each export, and mean who is the same as whom. */
function withoutLots(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/\bc[0-9a-f]{20}\b/g, (code) => {
    const number = numbers.get(code) ?? numbers.size + 1;
    numbers.set(code, number);
    return `code ${number}`;
  });
}

function contentOf(route: Route, url: string, status: number, text: string): unknown {
  const moving = movingData.find(([end]) => route.path.endsWith(end))?.[1];
  if (status !== 200) return { status, text: '' };
  if (/[?&]format=/.test(url))
    return { status, text: withoutLots(moving === undefined ? text : text.replace(wholeMinutes, 'a minute')) };
  const { data, meta } = JSON.parse(text) as {
    readonly data?: unknown;
    readonly meta?: Readonly<Record<string, unknown>>;
  };
  const { next_cursor: next, ...rest } = meta ?? {};
  return {
    status,
    data: moving === undefined ? data : without(data, moving),
    meta: { ...(without(rest, movingMeta) as object), more: typeof next === 'string' },
  };
}

/** Asks all that the callers may read, and keeps it. */
export async function record(check: Check, stage: Stage, callers: readonly Caller[]): Promise<Recording> {
  const kept = new Map<string, { readonly route: Route; readonly content: unknown }>();
  const asked = readsOf(stage).flatMap((route) =>
    callers
      .filter((caller) => mayCall(caller, route))
      .flatMap((caller) => {
        const urls = urlsOf(stage, route, caller);
        const [plain = ''] = urls;
        const exports = formatsOf(route).map((format) => `${plain}${plain.includes('?') ? '&' : '?'}format=${format}`);
        return [...urls, ...exports].map((url) => ({ route, caller, url }));
      }),
  );
  await beside(asked, 6, async ({ route, caller, url }) => {
    const { status, text } = await stage.asker.ask(check, caller, { route, url });
    kept.set(`${caller.name}: ${url}`, { route, content: contentOf(route, url, status, text) });
  });
  return kept;
}

/** Says where two recordings differ; `because` is what happened between them. */
export function compareRecordings(check: Check, before: Recording, after: Recording, because: string): void {
  for (const [asked, { route, content }] of before) {
    const difference = firstDifference(content, after.get(asked)?.content, '');
    if (difference !== null) check.finding(route.place, `${difference} ${because} (${asked})`);
  }
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 80);

function firstDifference(one: unknown, other: unknown, at: string): string | null {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return Object.is(one, other)
      ? null
      : `${at === '' ? 'the answer' : at} was ${shown(one)} and became ${shown(other)}`;
  }
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference(left[name], right[name], at === '' ? name : `${at}.${name}`);
    if (found !== null) return found;
  }
  return null;
}
