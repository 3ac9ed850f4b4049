/** What the documentation says of parameters that many routes share, where the route itself does not say it. */
export interface SharedParameter {
  readonly description: string;
  readonly example: unknown;
}

/** By name. Tenant columns are added by module. */
export const sharedParameters: Readonly<Record<string, SharedParameter>> = {
  cursor: {
    description: '`meta.next_cursor` of the page before; opaque, and pinned to its window and order',
    example: 'eyJ2IjoxfQ.c2lnbmVk',
  },
  limit: { description: 'Rows a page', example: 100 },
  format: {
    description: 'Streams the whole result as CSV or NDJSON; the Accept header does the same',
    example: 'json',
  },
  compare: {
    description: 'Adds the figures of the period before, or of the same period a year before',
    example: 'previous_period',
  },
  tz: { description: 'IANA name of the time zone of days, weeks and hours of day', example: 'Europe/Berlin' },
  'If-None-Match': { description: 'An ETag; 304 where it still holds', example: '"0f3c9a7be1"' },
  order: { description: 'What comes first: the highest of this', example: 'total_ms' },
  module: { description: 'Only refreshes of this module', example: 'action' },
  view: { description: 'Only refreshes of this view', example: 'action_metrics_hourly' },
  outcome: { description: 'Only refreshes that ended so', example: 'succeeded' },
  from: {
    description: 'Only refreshes that began at or after this moment (RFC 3339)',
    example: '2026-03-29T00:00:00Z',
  },
  to: { description: 'Only refreshes that began before this moment (RFC 3339)', example: '2026-03-30T00:00:00Z' },
};
