const DEEPEST = 32;

/** Text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

/**
 * A copy of a JSON value without what jsonb refuses (NUL, lone surrogates, great depth). A value that cannot be stored
 * equals none in the database, so leaving it out opens nothing; keeping it would fail every request of that token.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return isStorableText(value) ? value : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object' || depth >= DEEPEST) return undefined;
  if (Array.isArray(value)) {
    return value.map((item) => storable(item, depth + 1)).filter((item) => item !== undefined);
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isStorableText(name))
      .map(([name, item]) => [name, storable(item, depth + 1)]),
  );
}
