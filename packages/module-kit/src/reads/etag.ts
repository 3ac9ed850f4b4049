import { createHash } from 'node:crypto';
import { claimsJson, type Principal } from '@tessera/db-core';
import type { Freshness } from './freshness.js';
import type { ReadRequest } from './read-request.js';
import type { ReadState } from './read-state.js';
import type { WindowBounds } from './window-bounds.types.js';

/** Strong validator over everything that an answer from views depends on, the caller included. */
export function etagOf(
  request: ReadRequest,
  principal: Principal,
  state: ReadState,
  window: WindowBounds,
  freshness: Freshness,
  queryIds: readonly string[],
): string {
  const { values, length, range, tz, tenants, limit, cursor, format, compare } = request;
  const parts = [
    queryIds,
    state.views.map(({ view, generation }) => [view, generation]),
    state.sources,
    window,
    freshness,
    [values, length, range, tz, tenants, limit, cursor, format, compare],
    // Policies may read any claim.
    [principal.credential, claimsJson(principal)],
  ];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}

/** True if `If-None-Match` names the validator (weak comparison, as RFC 9110 has it for GET). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
