import type { IngestReport, ItemError } from './ingest-item.js';

/** What became of one item. */
export type Fate =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'error'; readonly error: ItemError };

export const ACCEPTED: Fate = { kind: 'accepted' };
export const DUPLICATE: Fate = { kind: 'duplicate' };

/** Nothing came, nothing was refused. */
export const NOTHING: IngestReport = { accepted: 0, duplicates: 0, errors: [] };

/** The report of items that failed their checks and of those that were written; errors in the order of the call. */
export function reportOf(refused: readonly ItemError[], fates: readonly Fate[]): IngestReport {
  let accepted = 0;
  let duplicates = 0;
  const errors = [...refused];
  for (const fate of fates) {
    if (fate.kind === 'accepted') accepted += 1;
    else if (fate.kind === 'duplicate') duplicates += 1;
    else errors.push(fate.error);
  }
  return { accepted, duplicates, errors: errors.sort((a, b) => a.index - b.index) };
}

/** Two reports of parts of one call, the earlier part first. */
export function joined(first: IngestReport, then: IngestReport): IngestReport {
  return {
    accepted: first.accepted + then.accepted,
    duplicates: first.duplicates + then.duplicates,
    errors: then.errors.length === 0 ? first.errors : [...first.errors, ...then.errors],
  };
}
