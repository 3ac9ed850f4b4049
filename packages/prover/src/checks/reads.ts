import { tenantId } from '../canaries/value-of.js';
import { type Answer, beside } from '../http/asker.js';
import { type Caller, mayCall } from '../http/caller.js';
import { queryOf } from '../http/questions.js';
import type { Route } from '../http/route.js';
import { isOfGroups, readsOf, type Stage, urlsOf } from '../stage.js';
import { Check } from './check.js';

/** Formats of a route besides JSON, by the value of its parameter `format`. */
export function formatsOf({ types }: Route): string[] {
  const known = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' };
  return Object.entries(known).flatMap(([type, format]) => (types.includes(type) ? [format] : []));
}

/** Whether an answer holds a row. */
function showsRows({ status, text }: Answer): boolean {
  if (status !== 200) return false;
  const { data } = JSON.parse(text) as { readonly data?: unknown };
  return Array.isArray(data) ? data.length > 0 : data !== null && data !== undefined;
}

/** Asks every route in every way as everybody whom it lets in. A route that shows no row to anybody proves nothing. */
export async function checkReads(stage: Stage): Promise<Check> {
  const check = new Check('reads', 'No answer shows a row, a text or an id of a tenant that is not the caller’s');
  const { asker, callers } = stage;
  const seen = new Set<Route>();
  const reads = readsOf(stage);
  await beside(questions(stage, Object.values(callers)), 6, async ({ route, caller, url }) => {
    if (showsRows(await asker.ask(check, caller, { route, url }))) seen.add(route);
  });
  // Whoever may ask what only admins may ask sees everything anyway: there is nobody to leak to.
  const asked = reads.filter(({ roles }) => roles.some((role) => role !== 'admin'));
  for (const route of asked.filter((each) => !seen.has(each))) {
    const told = 'shows no row to anybody: the canary facts cannot tell whether it leaks';
    if (isOfGroups(route)) check.note(`${route.place} ${told}`);
    else check.finding(route.place, `${told}; look at the examples of its parameters and of its sources' columns`);
  }
  return check;
}

function questions(stage: Stage, callers: readonly Caller[]): { route: Route; caller: Caller; url: string }[] {
  const { ofA, ofB, ofBoth, analyst } = stage.callers;
  const wide = new Set([ofA, ofB, ofBoth, analyst]);
  return readsOf(stage).flatMap((route) =>
    callers
      .filter((caller) => mayCall(caller, route))
      .flatMap((caller) => {
        const urls = urlsOf(stage, route, caller);
        // Whoever sees everything has little to leak: the plain questions do.
        return (wide.has(caller) ? urls : urls.slice(0, 1)).map((url) => ({ route, caller, url }));
      }),
  );
}

/** The same as streams: CSV and NDJSON, by parameter and by header. */
export async function checkExports(stage: Stage): Promise<Check> {
  const check = new Check('exports', 'No CSV or NDJSON export shows what is not the caller’s');
  const { asker, callers } = stage;
  const asked = readsOf(stage).flatMap((route) =>
    Object.values(callers)
      .filter((caller) => mayCall(caller, route))
      .flatMap((caller) => formatsOf(route).map((format) => ({ route, caller, format }))),
  );
  await beside(asked, 6, async ({ route, caller, format }) => {
    const [url = ''] = urlsOf(stage, route, caller);
    await asker.ask(check, caller, { route, url: `${url}${url.includes('?') ? '&' : '?'}format=${format}` });
    const accept = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
    if (caller === callers.ofA) await asker.ask(check, caller, { route, url, headers: { accept } });
  });
  return check;
}

/** Most reads of a batch. */
const mostParts = 20;

/** The same reads in batches, also naming another's tenant. */
export async function checkBatch(stage: Stage): Promise<Check> {
  const check = new Check('batch', 'No part of a batch shows what is not the caller’s');
  const { asker, callers, routes } = stage;
  const batch = routes.find(({ place }) => place === 'POST /api/v1/batch');
  if (batch === undefined) {
    check.note('no route takes batches');
    return check;
  }
  const reads = readsOf(stage).filter(({ module }) => module !== null);
  await beside(Object.values(callers), 4, async (caller) => {
    const foreign = caller.sees.includes('B') ? stage.cast.a : stage.cast.b;
    const paths = reads.flatMap((route) => {
      const [url = ''] = urlsOf(stage, route, caller);
      const definition = stage.definitions.find(({ name }) => name === route.module);
      const named =
        definition === undefined ? '' : queryOf([[definition.tenant.column, tenantId(definition.tenant, foreign)]]);
      return [url, `${url.split('?')[0] ?? ''}${named}`].map((path) => path.replace('/api/v1/', ''));
    });
    for (let from = 0; from < paths.length; from += mostParts) {
      const requests = paths.slice(from, from + mostParts).map((path, at) => ({ id: String(at), path }));
      await asker.ask(check, caller, { route: batch, url: batch.path, body: { requests } });
    }
  });
  return check;
}
