import { type Canary, newCanary, uuidOf } from '../canaries/canary.js';
import { tenantId } from '../canaries/value-of.js';
import { type Answer, beside } from '../http/asker.js';
import type { Caller } from '../http/caller.js';
import { pathOf } from '../http/questions.js';
import type { Route } from '../http/route.js';
import { membersOf, type PathIds, readsOf, type Stage, tenantParameter } from '../stage.js';
import { formatsOf } from './reads.js';
import { Check } from './check.js';

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The same form, and nobody's. */
export function absent(id: string, { token }: Canary): string {
  const nobody = newCanary('B', 0).token;
  return isUuid(id) ? uuidOf(nobody, id) : id.includes(token) ? id.replaceAll(token, nobody) : `${nobody}_none`;
}

/** An answer without what differs between any two requests, and without the id that was asked for. */
function withoutId({ status, text }: Answer, ids: readonly string[]): string {
  const body = text.replace(/"(instance|request_id)":"[^"]*",?/g, '');
  return `${status} ${ids.reduce((left, id) => left.replaceAll(id, '…'), body)}`;
}

/** What the id or the tenant of another is answered with: 404, as if there were no such thing. */
export async function checkForeignIds(stage: Stage): Promise<Check> {
  const check = new Check('foreign-ids', 'What belongs to another tenant is 404, the same as what does not exist');
  const reads = readsOf(stage).filter(({ roles }) => roles.includes('authenticated'));
  await beside(reads, 4, async (route) => {
    for (const { caller, own, other } of membersOf(stage)) {
      await foreignPath(check, stage, route, caller, other);
      await foreignTenant(check, stage, route, caller, own, other);
    }
  });
  return check;
}

async function foreignPath(check: Check, stage: Stage, route: Route, caller: Caller, other: Canary): Promise<void> {
  const ids = stage.ids.get(route.place)?.[other.owner === 'A' ? 'A' : 'B'];
  if (ids === undefined) return;
  const none: PathIds = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, absent(id, other)]));
  const foreign = await stage.asker.ask(check, caller, { route, url: pathOf(route, ids) });
  const missing = await stage.asker.ask(check, caller, { route, url: pathOf(route, none) });
  compare(check, route, caller, 'an id of another tenant', foreign, Object.values(ids), missing, Object.values(none));
}

async function foreignTenant(
  check: Check,
  stage: Stage,
  route: Route,
  caller: Caller,
  own: Canary,
  other: Canary,
): Promise<void> {
  const definition = tenantParameter(stage, route);
  if (definition === undefined) return;
  const { tenant } = definition;
  const path = pathOf(route, stage.ids.get(route.place)?.[own.owner === 'A' ? 'A' : 'B'] ?? {});
  const theirs = tenantId(tenant, other);
  const nobodys = absent(theirs, other);
  const mine = `${tenant.column}=${encodeURIComponent(tenantId(tenant, own))}&`;
  for (const suffix of ['', ...formatsOf(route).map((format) => `&format=${format}`)]) {
    for (const before of ['', mine]) {
      const url = (id: string): string => `${path}?${before}${tenant.column}=${encodeURIComponent(id)}${suffix}`;
      const foreign = await stage.asker.ask(check, caller, { route, url: url(theirs) });
      const missing = await stage.asker.ask(check, caller, { route, url: url(nobodys) });
      compare(check, route, caller, `${tenant.column} of another tenant`, foreign, [theirs], missing, [nobodys]);
    }
  }
}

function compare(
  check: Check,
  { place }: Route,
  { name }: Caller,
  what: string,
  foreign: Answer,
  ids: readonly string[],
  missing: Answer,
  none: readonly string[],
): void {
  if (foreign.status !== 404) check.finding(place, `answers ${name} with ${foreign.status} for ${what}; 404 is right`);
  if (withoutId(foreign, ids) !== withoutId(missing, none)) {
    check.finding(
      place,
      `tells ${name} that there is ${what}: the answer differs from the one for what does not exist`,
    );
  }
}
