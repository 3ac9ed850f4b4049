import type { Role } from '@tessera/db-core';

/** Figures about many traces. Never `research`: what it sees is made of released rows only. */
export const aggregateRoles: readonly Role[] = ['authenticated', 'analyst', 'admin', 'service_role'];

/** Single traces of a safety level, each about one person. */
export const rowRoles: readonly Role[] = ['authenticated', 'admin', 'service_role'];

/** Page of a list whose length grows with the number of facets, agents or practices. */
export const list = { default: 50, maximum: 200 } as const;

/** Least number of traces, routes or recommendations for a row to be listed. */
export const atLeast = (description: string) =>
  ({ type: 'integer', description, default: 1, minimum: 1, maximum: 1_000_000_000, example: 1 }) as const;
