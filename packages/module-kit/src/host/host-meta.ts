/** `meta` of an answer that is read from the host's own tables at that moment. */
export function hostMeta(filters: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const now = new Date().toISOString();
  return {
    generated_at: now,
    refreshed_at: null,
    data_through: now,
    age_seconds: 0,
    stale: false,
    state: 'FRESH',
    generation: 0,
    source: 'source',
    filters,
  };
}
