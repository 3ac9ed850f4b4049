import { text } from './dashboard-search.js';

export const AUDIT_FILTERS = ['actor', 'subject', 'action', 'module', 'tenant', 'outcome', 'from', 'to'] as const;
export type AuditFilter = (typeof AUDIT_FILTERS)[number];

/** Filters of the audit page, in its address. */
export type AuditSearch = { readonly [Name in AuditFilter]?: string };

export function auditSearch(given: Readonly<Record<string, unknown>>): AuditSearch {
  const known = AUDIT_FILTERS.flatMap((name) => {
    const value = text(given[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}
