/** An envelope's `meta` as example. */
export const META_EXAMPLE = {
  generated_at: '2026-03-29T09:22:10.500000Z',
  refreshed_at: '2026-03-29T09:20:00.400000Z',
  data_through: '2026-03-29T09:20:00.123456Z',
  age_seconds: 130,
  stale: false,
  state: 'FRESH',
  generation: 42,
  source: 'view',
  filters: { organization_id: ['org_acme'] },
} as const;
