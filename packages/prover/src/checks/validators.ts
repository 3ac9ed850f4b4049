import { beside } from '../http/asker.js';
import { type Caller, mayCall } from '../http/caller.js';
import type { Route } from '../http/route.js';
import { readsOf, type Stage, urlsOf } from '../stage.js';
import { Check } from './check.js';

/** Whether an ETag is its caller's alone, and what another is told who sends it. */
export async function checkValidators(stage: Stage): Promise<Check> {
  const check = new Check('validators', 'No two callers share an ETag, and none gets 304 for another’s');
  let held = 0;
  await beside(readsOf(stage), 4, async (route) => {
    for (const format of route.types.includes('text/csv') ? ['json', 'csv'] : ['json']) {
      held += await checkRoute(check, stage, route, format);
    }
  });
  check.note(`${held} callers got 304 for their own ETag`);
  if (held === 0) check.finding('GET', 'nobody gets 304 for the own ETag, so that nothing was tried');
  return check;
}

async function checkRoute(check: Check, stage: Stage, route: Route, format: string): Promise<number> {
  const { asker, callers } = stage;
  const owners = new Map<string, Caller>();
  const known: { readonly caller: Caller; readonly url: string; readonly etag: string | null }[] = [];
  for (const caller of Object.values(callers).filter((each) => mayCall(each, route))) {
    // Everybody asks for the same, so that nothing but the caller tells the answers apart.
    const [url = ''] = urlsOf(stage, route, callers.ofA);
    const asked = format === 'json' ? url : `${url}${url.includes('?') ? '&' : '?'}format=${format}`;
    const { etag } = await asker.ask(check, caller, { route, url: asked });
    const other = etag === null ? undefined : owners.get(etag);
    if (other !== undefined) check.finding(route.place, `gives ${other.name} and ${caller.name} the same ETag`);
    if (etag !== null) owners.set(etag, caller);
    known.push({ caller, url: asked, etag });
  }
  let held = 0;
  for (const { caller, url, etag } of known) {
    const foreign = [...owners].filter(([, owner]) => owner !== caller).map(([each]) => each);
    if (foreign.length > 0) {
      const sent = foreign.flatMap((each) => [each, `W/${each}`]).join(', ');
      const { status } = await asker.ask(check, caller, { route, url, headers: { 'if-none-match': sent } });
      if (status === 304) check.finding(route.place, `answers ${caller.name} with 304 for the ETag of another caller`);
    }
    if (etag === null) continue;
    const own = await asker.ask(check, caller, { route, url, headers: { 'if-none-match': etag } });
    if (own.status === 304) held += 1;
  }
  return held;
}
