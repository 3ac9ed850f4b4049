import { tenantId } from '../canaries/value-of.js';
import { type Caller, mayCall } from '../http/caller.js';
import { pathOf } from '../http/questions.js';
import type { Route } from '../http/route.js';
import { refreshAll } from '../refresh-all.js';
import { idsFor, type Stage } from '../stage.js';
import { Check } from './check.js';
import { compareRecordings, record } from './recording.js';

const actsOf = ({ routes }: Stage): readonly Route[] => routes.filter(({ method, open }) => method !== 'GET' && !open);

/** Puts another value wherever a body names the tenant. */
function naming(value: unknown, column: string, id: string): unknown {
  if (Array.isArray(value)) return value.map((each) => naming(each, column, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === column ? id : naming(each, column, id)]),
  );
}

/** Whether a member of A changes anything of B's by the routes that members may change something with. */
export async function checkForeignActs(stage: Stage): Promise<Check> {
  const check = new Check('foreign-acts', 'What a member of A sends in B’s name changes nothing that B sees');
  const { callers, cast, asker, definitions } = stage;
  const acts = actsOf(stage).filter((route) => mayCall(callers.ofA, route));
  const before = await record(check, stage, [callers.ofB]);
  for (const route of acts) {
    const tenants = definitions
      .filter(({ name }) => route.module === null || name === route.module)
      .map(({ tenant }) => tenant);
    for (const tenant of tenants) {
      const id = tenantId(tenant, cast.b);
      const body = route.body === undefined ? {} : { body: naming(route.body, tenant.column, id) };
      const path = pathOf(route, stage.ids.get(route.place)?.B ?? {});
      const named = route.parameters.some(({ name }) => name === tenant.column)
        ? `?${tenant.column}=${encodeURIComponent(id)}`
        : '';
      await asker.ask(check, callers.ofA, { route, url: path + named, ...body });
    }
  }
  await refreshAll(stage);
  compareRecordings(
    check,
    before,
    await record(check, stage, [callers.ofB]),
    'after a member of A sent something in B’s name',
  );
  check.note(`routes by which a member changes something: ${acts.map(({ place }) => place).join(', ') || 'none'}`);
  return check;
}

/** The read that a body names by its path, as verifying does; a route with such a body lets in whom that read lets in. */
function readNamed({ routes }: Stage, { module, body }: Route): Route | undefined {
  if (typeof body !== 'object' || body === null || !('path' in body) || typeof body.path !== 'string') return undefined;
  const asked = `/api/v1/${module ?? ''}/${body.path.split('?')[0] ?? ''}`;
  return routes.find(
    ({ method, path }) => method === 'GET' && new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(asked),
  );
}

/** Calls the routes that change something as those who may, with the examples of the document; last, for they do it. */
export async function checkActs(stage: Stage): Promise<Check> {
  const check = new Check(
    'acts',
    'Routes that change something let in whom they name, and tell nobody what is not theirs',
  );
  for (const route of actsOf(stage)) {
    const read = readNamed(stage, route);
    const named = (caller: Caller): boolean => mayCall(caller, route) && (read === undefined || mayCall(caller, read));
    for (const caller of Object.values(stage.callers).filter(named)) {
      const body = route.body === undefined ? {} : { body: route.body };
      const url = pathOf(route, idsFor(stage, route, caller));
      const { status } = await stage.asker.ask(check, caller, { route, url, ...body });
      if (status === 401 || status === 403) {
        check.finding(route.place, `refuses ${caller.name} with ${status}, although it says that the role may call it`);
      }
    }
  }
  return check;
}
