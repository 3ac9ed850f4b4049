/** `meta` of an answer about the host itself, as it is at that moment: no view is behind it, so nothing of a view is said. */
export function hostMeta(filters: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const now = new Date().toISOString();
  return {
    generated_at: now,
    refreshed_at: null,
    data_through: now,
    age_seconds: 0,
    stale: false,
    state: null,
    generation: null,
    source: null,
    filters,
  };
}
