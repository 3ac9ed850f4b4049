import { looksUp, type Role } from '@tessera/db-core';
import { tenantsBy } from '../http/callers.js';
import type { Caller } from '../http/caller.js';
import type { Stage } from '../stage.js';
import { Check } from './check.js';

const place = 'POST /api/v1/keys';

interface Wanted {
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly modules?: readonly string[];
  readonly sees: Caller['sees'];
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
}

/** API keys made through the API itself: a tenant's own, and one for each scope, wide and narrowed to a module. */
export async function keyCallers(stage: Stage): Promise<readonly Caller[]> {
  const { definitions, cast, callers } = stage;
  const [first] = definitions;
  const all: Caller['sees'] = ['A', 'B', 'platform'];
  // Memberships are of persons: a key belongs to no tenant of theirs.
  const claimed = definitions.filter(({ tenant }) => !looksUp(tenant));
  const tenants = tenantsBy(claimed, [cast.a]);
  const wanted: Wanted[] = [
    { name: 'reads-A', role: 'authenticated', scopes: ['read'], sees: ['A'], tenants },
    { name: 'ingests', role: 'service_role', scopes: ['ingest'], sees: all },
    { name: 'refreshes', role: 'admin', scopes: ['refresh'], sees: all },
    { name: 'administers', role: 'admin', scopes: ['admin'], sees: all },
    ...(first === undefined
      ? []
      : [{ name: 'one-module', role: 'admin' as const, scopes: ['read'], modules: [first.name], sees: all }]),
  ];
  const route = stage.routes.find((each) => each.place === place);
  if (route === undefined) return [];
  const made = new Check('keys', '');
  return Promise.all(
    wanted.map(async ({ name, role, scopes, modules, sees, tenants: opened }): Promise<Caller> => {
      const body = {
        name: `prover-${name}`,
        role,
        scopes,
        ...(modules ? { modules } : {}),
        ...(opened ? { tenants: opened } : {}),
      };
      const { status, text } = await stage.asker.ask(made, callers.admin, { route, url: route.path, body });
      if (status !== 201) throw new Error(`${place} makes no key for ${name}: ${status} ${text.slice(0, 300)}`);
      const { data } = JSON.parse(text) as { readonly data: { readonly key: string } };
      const grant = { scopes, modules: modules ?? null };
      return {
        name: `API key ${name}`,
        role,
        authorization: `ApiKey ${data.key}`,
        sees,
        persons: role !== 'analyst',
        grant,
      };
    }),
  );
}
