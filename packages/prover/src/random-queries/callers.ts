import type { DataModel, Principal, Role } from '@tessera/db-core';

/** A tenant whose rows hold texts that nobody else's do. */
export interface Canary {
  /** Value of the tenant column. */
  readonly tenant: string;
  /** Text in every text value of its rows. */
  readonly marker: string;
  /** Texts in the keys of its facts alone: what shows one, shows single facts. */
  readonly factMarkers: readonly string[];
  /** Subjects who belong to it, where memberships say who does. */
  readonly persons?: readonly string[];
}

/** Who asks, what it must not see, and whose rows alone its answers may depend on. */
export interface Caller {
  readonly name: string;
  readonly principal: Principal;
  readonly forbidden: readonly string[];
  /** Tenants whose rows the answers are made of; null: of all, as an analyst's aggregates are. */
  readonly own: readonly string[] | null;
  /** One of these has to come back now and then, or the queries show nothing at all. */
  readonly expected: readonly string[];
}

function as(role: Role, claims: Readonly<Record<string, unknown>>, subject = `prover ${role}`): Principal {
  return { role, subject, claims: { ...claims, role, sub: subject }, tenants: {}, credential: `prover:${role}` };
}

/** Somebody who belongs to these tenants and to no other. */
function personOf(canaries: readonly Canary[], own: readonly string[]): string | undefined {
  const of = (subject: string): string[] =>
    canaries.filter(({ persons = [] }) => persons.includes(subject)).map(({ tenant }) => tenant);
  return canaries
    .flatMap(({ persons = [] }) => persons)
    .find((subject) => of(subject).length === own.length && own.every((tenant) => of(subject).includes(tenant)));
}

/** The members of each tenant and of all but the last, those of none, and the roles that see no single fact. */
export function callersOf(models: readonly DataModel[], canaries: readonly Canary[]): Caller[] {
  const claims = [...new Set(models.map(({ tenant }) => tenant.claim))];
  const naming = (value: unknown): Record<string, unknown> => Object.fromEntries(claims.map((claim) => [claim, value]));
  const platforms = models.map(({ tenant }) => tenant.platform);
  const tenants = canaries.map(({ tenant }) => tenant).filter((tenant) => !platforms.includes(tenant));
  const markersOf = (own: readonly string[], mine: boolean): string[] =>
    canaries.filter(({ tenant }) => own.includes(tenant) === mine).map(({ marker }) => marker);
  const member = (name: string, own: readonly string[], claim: unknown = own): Caller => ({
    name,
    principal: as('authenticated', naming(claim), personOf(canaries, own)),
    // A tenant that the caller's own claim names is no secret from it.
    forbidden: [...markersOf(own, false), ...tenants.filter((tenant) => !JSON.stringify(claim).includes(tenant))],
    own,
    expected: markersOf(own, true),
  });
  return [
    ...tenants.map((tenant, at) => member(`authenticated of tenant ${at + 1}`, [tenant])),
    ...(tenants.length > 2 ? [member('authenticated of all tenants but the last', tenants.slice(0, -1))] : []),
    member('authenticated of no tenant', []),
    member('authenticated whose claim is no list', [], tenants[0]),
    member('authenticated whose claim names the platform', [], platforms),
    beyondTenants('research', models, canaries, as('research', naming(tenants))),
    beyondTenants('analyst', models, canaries, as('analyst', naming(tenants))),
  ];
}

/** Roles that see no tenant's rows but what is declared for them: figures of all tenants, and no single fact. */
function beyondTenants(
  role: 'analyst' | 'research',
  models: readonly DataModel[],
  canaries: readonly Canary[],
  principal: Principal,
): Caller {
  const reads = (relations: readonly { readonly readBy: readonly Role[] }[]): boolean =>
    relations.some(({ readBy }) => readBy.includes(role));
  const markers = canaries.map(({ marker }) => marker);
  if (!models.some(({ views, rollups, extracts }) => reads([...views, ...rollups, ...extracts]))) {
    return { name: role, principal, forbidden: markers, own: [], expected: [] };
  }
  // An extract keeps single facts; where one is declared for the role, their keys are its to see.
  const facts = models.some(({ extracts }) => reads(extracts))
    ? []
    : canaries.flatMap(({ factMarkers }) => factMarkers);
  return { name: role, principal, forbidden: facts, own: null, expected: role === 'analyst' ? markers : [] };
}
